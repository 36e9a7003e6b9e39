package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.JobTasks;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts an execution on the built-in server now and then, so that there is something to watch. */
final class DemoActivity implements AutoCloseable {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final JobExecutions executions;
  private final Pace pace;
  private volatile CompletableFuture<Void> pause = CompletableFuture.completedFuture(null);
  private volatile boolean closed;

  DemoActivity(JobExecutions executions, Pace pace) {
    this.executions = executions;
    this.pace = pace;
  }

  void begin() {
    startAfter(FIRST);
  }

  private void startAfter(Duration time) {
    CompletableFuture<Void> next = pace.sleeper().apply(time);
    pause = next;
    if (closed) next.cancel(false);
    CompletableFuture<Void> unused =
        next.thenRunAsync(
            () -> {
              if (closed) return;
              start();
              startAfter(PAUSE);
            });
  }

  private void start() {
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder()
            .tasks(JobTasks.of(Map.of("part", 1), Map.of("part", 2), Map.of("part", 3)))
            .build();
    try {
      executions.start(request);
    } catch (BlaxelException | IllegalStateException e) {
      closed = true; // The command has ended meanwhile. Whatever else is wrong, the watch says.
    }
  }

  @Override
  public void close() {
    closed = true;
    pause.cancel(false);
  }
}
