package dev.jobexecutions.client;

import static dev.jobexecutions.client.Futures.failure;
import static dev.jobexecutions.client.Futures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancellations as futures, on a clock that stands still unless the test moves it. */
@Timeout(60)
class CancelAsyncTest {
  private Site site = Site.stopped(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  private void reopen(UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.stopped(settings);
  }

  @Test
  void anExecutionIsCancelled() throws Exception {
    RunningExecution run = site.start(1);

    assertThat(value(run.cancelAsync()).getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
    assertThat(run.lastSeen().orElseThrow().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
  }

  @Test
  void whatHasEndedIsNotAskedFor() throws Exception {
    RunningExecution run = site.start(1);
    site.clock.advance(Duration.ofHours(1));
    JobExecution done = run.get();
    long requests = site.server.requestCount();

    assertThat(value(run.cancelAsync())).isSameAs(done);
    assertThat(site.server.requestCount()).isEqualTo(requests);
  }

  @Test
  void aServerThatRefusesToCancelWhatHasEndedIsNoError() throws Exception {
    reopen(BlaxelServer.Builder::refuseCancelOfFinished);
    RunningExecution run = site.start(1);
    site.clock.advance(Duration.ofHours(1));

    assertThat(value(run.cancelAsync()).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void aRefusalForAnotherReasonIsOne() throws Exception {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(400).json("{\"error\":\"no\"}"));

    assertThat(failure(run.cancelAsync()))
        .isInstanceOf(BadRequestException.class)
        .hasNoSuppressedExceptions()
        .hasMessageStartingWith("Cancelling execution '" + run.id() + "'");

    site.server.respondNext(CannedResponse.status(403));
    assertThat(failure(run.cancelAsync())).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void aRefusalThatCannotBeLookedIntoIsOne() throws Exception {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(409), CannedResponse.status(403));

    assertThat(failure(run.cancelAsync()))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(409))
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(ForbiddenException.class));
  }

  @Test
  void anExecutionThatDoesNotShowYetIsCancelledAsSoonAsItDoes() throws Exception {
    reopenWithLateExecutions();
    CompletableFuture<JobExecution> cancelled = site.start(1).cancelAsync();

    site.passes(Duration.ofMillis(500));
    site.clock.awaitPendingSleeps(1);
    assertThat(cancelled).isNotDone();
    site.passes(Duration.ofSeconds(3));

    assertThat(value(cancelled).getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
    assertThat(site.job.waiting().open().count()).isZero();
  }

  @Test
  void aCancelledFutureNoLongerWaitsForItToShow() throws Exception {
    reopenWithLateExecutions();
    RunningExecution run = site.start(1);
    CompletableFuture<JobExecution> cancelled = run.cancelAsync();
    site.clock.awaitPendingSleeps(1);

    cancelled.cancel(true);

    site.awaitNoSleeps();
    assertThat(site.requests()).containsOnlyOnce("DELETE /" + run.id());
  }

  @Test
  void aClosedClientEndsACancellationThatWaitsForItToShow() throws Exception {
    reopenWithLateExecutions();
    CompletableFuture<JobExecution> cancelled = site.start(1).cancelAsync();
    site.clock.awaitPendingSleeps(1);

    site.blaxel.close();

    assertThat(failure(cancelled))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Cancelling execution")
        .hasMessageContaining("close");
    site.awaitNoSleeps();
  }

  private void reopenWithLateExecutions() {
    reopen(
        server ->
            server.lifecycle(ExecutionLifecycle.neverEnding().visibleAfter(Duration.ofSeconds(3))));
  }

  @Test
  void cancelAndAwaitWaitsForTheEnd() throws Exception {
    RunningExecution run = site.start(1);
    List<JobExecutionStatus> seen = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<JobExecution> end =
        run.cancelAndAwaitAsync(Site.LONG, progress -> seen.add(progress.status().orElseThrow()));

    site.passes(Duration.ofHours(1));

    assertThat(value(end).getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
    assertThat(seen).containsExactly(JobExecutionStatus.CANCELLING, JobExecutionStatus.CANCELLED);
    assertThat(value(run.cancelAndAwaitAsync(Site.LONG))).isSameAs(value(end));
  }

  @Test
  void aCancelledFutureWaitsNoLongerForTheEnd() throws Exception {
    CompletableFuture<JobExecution> end = site.start(1).cancelAndAwaitAsync(Site.LONG);
    site.clock.awaitPendingSleeps(1);

    end.cancel(true);

    site.awaitNoSleeps();
  }

  @Test
  void whatCannotBeCancelledIsNotWaitedFor() throws Exception {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(403));

    assertThat(failure(run.cancelAndAwaitAsync(Site.LONG))).isInstanceOf(ForbiddenException.class);
    assertThat(site.clock.pendingSleeps()).isZero();
  }

  @Test
  void cancelAndAwaitRefusesANegativeTimeBeforeItCancels() {
    RunningExecution run = site.start(1);

    assertThatThrownBy(() -> run.cancelAndAwaitAsync(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(site.requests()).containsExactly("POST ");
  }
}
