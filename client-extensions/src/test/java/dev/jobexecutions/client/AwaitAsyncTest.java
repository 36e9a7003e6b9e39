package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits as futures, on a clock that stands still unless the test moves it. */
@Timeout(60)
class AwaitAsyncTest {
  private final Site site = Site.stopped(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aFutureIsDoneOnceTheExecutionIs() throws Exception {
    List<String> reports = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<JobExecution> done =
        site.start(1).awaitAsync(Site.LONG, report -> reports.add(report.toString()));

    site.passes(Duration.ofSeconds(3));
    site.clock.awaitPendingSleeps(1);
    assertThat(done).isNotDone();
    assertThat(reports).containsExactly("queued, 0 of 1 tasks done", "running, 0 of 1 tasks done");

    site.passes(Duration.ofSeconds(10));
    assertThat(done.get(1, TimeUnit.MINUTES).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
    assertThat(reports).last().isEqualTo("succeeded, 1 of 1 tasks done");
    site.awaitNoSleeps();
  }

  @Test
  void aCancelledFutureLooksNoMoreAndTheExecutionGoesOn() throws Exception {
    RunningExecution run = site.start(1);
    CompletableFuture<JobExecution> done = run.awaitAsync(Site.LONG);
    site.clock.awaitPendingSleeps(1);
    long requests = site.server.requestCount();

    done.cancel(true);

    site.awaitNoSleeps();
    site.clock.advance(Duration.ofHours(1));
    assertThat(site.server.requestCount()).isEqualTo(requests);
    assertThat(run.get().getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void aFutureFailsWhenItsTimeIsOver() throws Exception {
    RunningExecution run = site.start(1);
    CompletableFuture<JobExecution> done = run.awaitAsync(Duration.ofSeconds(1));

    site.passes(Duration.ofMillis(500));
    site.passes(
        Duration.ofMillis(375)); // Of the 500 ms that are left, a quarter is kept for the answer.

    assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StillRunningException.class);
    site.awaitNoSleeps();
  }

  @Test
  void aFutureFailsAsAWaitDoes() {
    CompletableFuture<JobExecution> done = site.job.execution("none").awaitAsync(Site.LONG);

    assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void whatTheListenerThrowsFailsTheFuture() {
    IllegalStateException mine = new IllegalStateException("enough");
    CompletableFuture<JobExecution> done =
        site.start(1)
            .awaitAsync(
                Site.LONG,
                report -> {
                  throw mine;
                });

    assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES)).cause().isSameAs(mine);
  }

  @Test
  void aClosedClientFailsTheFutureInItsSleep() throws Exception {
    CompletableFuture<JobExecution> done = site.start(1).awaitAsync(Site.LONG);
    site.clock.awaitPendingSleeps(1);

    site.blaxel.close();

    assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was ended by close()");
    site.awaitNoSleeps();
  }

  @Test
  void aSleeperThatFailsIsNamed() {
    IllegalArgumentException mine = new IllegalArgumentException("broken");
    try (BlaxelExecutions blaxel =
        Site.clientOf(site.server)
            .time(site.clock, pause -> CompletableFuture.failedFuture(mine))
            .build()) {
      RunningExecution run = blaxel.job(Executions.JOB).start(Site.tasks(1));

      assertThatThrownBy(() -> run.await(Site.LONG))
          .isInstanceOf(BlaxelException.class)
          .hasMessageContaining("the sleeper threw")
          .hasCause(mine);
      assertThatThrownBy(() -> run.awaitAsync(Site.LONG).get(1, TimeUnit.MINUTES))
          .cause()
          .hasMessageContaining("the sleeper threw")
          .hasCause(mine);
    }
  }

  @Test
  void manyWaitsNeedNoThreads() throws Exception {
    RunningExecution run = site.start(1);
    List<CompletableFuture<JobExecution>> waits = new ArrayList<>();
    for (int i = 0; i < 100; i++) waits.add(run.awaitAsync(Site.LONG));
    site.clock.awaitPendingSleeps(100);

    site.clock.advance(Duration.ofMinutes(1));

    for (CompletableFuture<JobExecution> wait : waits) {
      assertThat(wait.get(1, TimeUnit.MINUTES).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
    }
  }

  /** A state that was seen earlier never takes the place of a final one. */
  @Test
  void aFinalStateStaysTheLastSeen() {
    RunningExecution run = site.start(1);
    JobExecution early = run.get();
    site.clock.advance(Duration.ofHours(1));
    JobExecution late = run.get();

    run.saw(early);

    assertThat(run.lastSeen()).contains(late);
  }

  @Test
  void aRealClockServesAsWell() {
    Site.tasks(1);
    try (var server =
            dev.jobexecutions.testing.BlaxelServer.builder()
                .job(Executions.JOB)
                .lifecycle(
                    ExecutionLifecycle.succeeding()
                        .queuedFor(Duration.ofMillis(20))
                        .pendingFor(Duration.ofMillis(20))
                        .taskTime(Duration.ofMillis(20)))
                .start();
        BlaxelExecutions blaxel =
            Site.clientOf(server)
                .polling(Polling.standard().intervals(Duration.ofMillis(1), Duration.ofMillis(5)))
                .build()) {
      RunningExecution run = blaxel.job(Executions.JOB).start(Site.tasks(2));
      server.respondNext(CannedResponse.status(503).header("Retry-After", "0"));

      assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
      assertThat(blaxel.job(Executions.JOB).start(Site.tasks(2)).awaitAsync(Site.LONG).join())
          .extracting(JobExecution::getStatus)
          .isEqualTo(JobExecutionStatus.SUCCEEDED);
    }
  }
}
