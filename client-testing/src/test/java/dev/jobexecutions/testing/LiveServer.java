package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionTask;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A server of the job {@code job} with a clock that stands still. */
final class LiveServer implements AutoCloseable {
  static final Instant START = Instant.parse("2026-08-01T12:00:00Z");

  private final VirtualClock clock = VirtualClock.stopped(START);
  final BlaxelServer server;

  LiveServer(UnaryOperator<BlaxelServer.Builder> settings) {
    server = settings.apply(BlaxelServer.builder().job("job").clock(clock)).start();
  }

  static LiveServer of(ExecutionLifecycle lifecycle) {
    return new LiveServer(builder -> builder.lifecycle(lifecycle));
  }

  /** Asks for an execution of so many tasks, and returns the answer. */
  HttpResponse<String> create(String id, int tasks, String... more) {
    return Calls.post(
        server,
        LISTING,
        "{\"executionId\":\""
            + id
            + "\",\"tasks\":"
            + Collections.nCopies(tasks, "{}")
            + String.join("", more)
            + "}");
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  void passSeconds(long seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  JobExecution get(String id) {
    return Calls.read(Calls.get(server, LISTING + "/" + id));
  }

  JobExecution cancel(String id) {
    return Calls.read(Calls.cancel(server, id));
  }

  String status(String id) {
    return status(get(id));
  }

  static String status(JobExecution execution) {
    return Objects.requireNonNull(execution.getStatus()).getValue();
  }

  static List<String> taskStatuses(JobExecution execution) {
    return tasks(execution).stream()
        .map(task -> Objects.requireNonNull(task.getStatus()).getValue())
        .toList();
  }

  static List<JobExecutionTask> tasks(JobExecution execution) {
    return Objects.requireNonNull(execution.getTasks());
  }

  static JobExecutionStats stats(JobExecution execution) {
    return Objects.requireNonNull(execution.getStats());
  }

  /** Returns the text of the moment so many seconds after the start. */
  static String at(long seconds) {
    return START.plusSeconds(seconds).toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
