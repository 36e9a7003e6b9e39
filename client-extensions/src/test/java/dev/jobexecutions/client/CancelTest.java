package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelTest {
  private Site site = Site.jumping(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  private Site reopen(UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.jumping(settings);
    return site;
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void cancellingLetsTasksAtWorkFinish(ApiVersion version) {
    site.close();
    site =
        Site.jumping(
            version, server -> server.lifecycle(ExecutionLifecycle.succeeding().parallelism(1)));
    RunningExecution run = site.start(3);
    site.clock.advance(Duration.ofSeconds(4));

    assertThat(run.cancel().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
    assertThat(run.lastSeen().orElseThrow().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);

    JobExecution done = run.await(Site.LONG);
    assertThat(done.getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
    assertThat(ExecutionReadings.finishedTasks(done)).isEqualTo(3);
    assertThat(done.getStats()).extracting(JobExecutionStats::getSuccess).isEqualTo(1L);
  }

  @Test
  void cancellingTwiceIsTheSameAsOnce() {
    RunningExecution run = site.start(1);

    run.cancel();
    assertThat(run.cancel().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
    run.await(Site.LONG);
    assertThat(run.cancel().getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    RunningExecution run = site.start(1);
    JobExecution done = run.await(Site.LONG);
    long requests = site.server.requestCount();

    assertThat(run.cancel()).isSameAs(done);
    assertThat(site.server.requestCount()).isEqualTo(requests);
    assertThat(site.job.execution(run.id()).cancel().getStatus())
        .isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void aServerThatRefusesToCancelWhatHasEndedIsNoError() {
    reopen(BlaxelServer.Builder::refuseCancelOfFinished);
    RunningExecution run = site.start(1);
    site.clock.advance(Duration.ofHours(1));

    assertThat(run.cancel().getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void aRefusalForAnotherReasonIsOne() {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(400).json("{\"error\":\"no\"}"));

    assertThatThrownBy(run::cancel)
        .isInstanceOf(BadRequestException.class)
        .hasMessageStartingWith("Cancelling execution '" + run.id() + "'");
  }

  @Test
  void aRefusalThatCannotBeLookedIntoIsOne() {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(409), CannedResponse.status(403));

    assertThatThrownBy(run::cancel)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(409))
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .isInstanceOf(ForbiddenException.class));
  }

  /** Else one would be told that there is nothing to cancel, and it would run. */
  @Test
  void anExecutionThatDoesNotShowYetIsCancelledAsSoonAsItDoes() {
    reopen(
        server ->
            server.lifecycle(ExecutionLifecycle.neverEnding().visibleAfter(Duration.ofSeconds(3))));

    assertThat(site.start(1).cancel().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
  }

  @Test
  void aClosedClientEndsACancellationThatWaitsForItToShow() throws Exception {
    site.close();
    site =
        Site.stopped(
            server ->
                server.lifecycle(
                    ExecutionLifecycle.neverEnding().visibleAfter(Duration.ofSeconds(3))));
    RunningExecution run = site.start(1);
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    new Thread(() -> thrown.complete(catchThrowable(run::cancel))).start();
    site.clock.awaitPendingSleeps(1);

    site.blaxel.close();

    assertThat(thrown.get(10, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("close");
    site.awaitNoSleeps();
  }

  @Test
  void anExecutionThatDoesNotExistIsNotFound() {
    assertThatThrownBy(() -> site.job.execution("none").cancel())
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Cancelling execution 'none'");
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void aLostAnswerMayBeAskedForAgain() {
    RunningExecution run = site.job.withRetries(Retries.none()).start(Site.tasks(1));
    site.server.loseNextAnswers(request -> request.method().equals("DELETE"), 1);

    assertThatThrownBy(run::cancel).isInstanceOf(TransportException.class);
    assertThat(run.cancel().getStatus()).isEqualTo(JobExecutionStatus.CANCELLING);
  }

  @Test
  void cancelAndAwaitWaitsForTheEnd() {
    RunningExecution run = site.start(2);
    site.clock.advance(Duration.ofSeconds(3));

    assertThat(run.cancelAndAwait(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
  }

  @Test
  void cancelAndAwaitReportsHowFarItHasCome() {
    RunningExecution run = site.start(1);
    List<JobExecutionStatus> seen = new ArrayList<>();

    run.cancelAndAwait(Site.LONG, progress -> seen.add(progress.status().orElseThrow()));

    assertThat(seen).containsExactly(JobExecutionStatus.CANCELLING, JobExecutionStatus.CANCELLED);
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void cancelAndAwaitRefusesNoListenerBeforeItCancels() {
    RunningExecution run = site.start(1);

    assertThatThrownBy(() -> run.cancelAndAwait(Site.LONG, null)).hasMessage("progress");
    assertThat(run.get().getStatus()).isNotEqualTo(JobExecutionStatus.CANCELLING);
  }

  @Test
  void cancelAndAwaitRefusesANegativeTimeBeforeItCancels() {
    RunningExecution run = site.start(1);

    assertThatThrownBy(() -> run.cancelAndAwait(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(run.get().getStatus()).isNotEqualTo(JobExecutionStatus.CANCELLING);
  }

  @Test
  void anInterruptedThreadCancelsNothing() {
    RunningExecution run = site.start(1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(run::cancel).hasMessageContaining("was interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.get().getStatus()).isNotEqualTo(JobExecutionStatus.CANCELLING);
  }
}
