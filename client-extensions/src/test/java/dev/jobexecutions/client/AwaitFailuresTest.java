package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits while the server or the way to it fails. */
class AwaitFailuresTest {
  private Site site = Site.jumping(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void failuresThatMayPassAreSurvived(int status) {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(status), CannedResponse.status(status));

    assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void brokenConnectionsAreSurvived() {
    RunningExecution run = site.start(1);
    site.server.loseNextAnswers(request -> true, 2);

    assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void failuresThatGoOnAreTheAnswerInTheEnd() {
    RunningExecution run = site.start(1);
    site.server.close();

    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(TransportException.class);
    assertThat(site.clock.instant())
        .isBetween(Site.START.plusSeconds(120), Site.START.plusSeconds(140));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void failuresThatWillNotPassAreTheAnswerAtOnce(int status) {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(status));

    assertThatThrownBy(() -> run.await(Site.LONG))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void theFirstLookOfAllDoesNotHideADeadServer() {
    site.server.close();

    assertThatThrownBy(() -> site.job.execution("exec").await(Site.LONG))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("cannot connect to");
    // A call like any other, and no more.
    assertThat(site.clock.sleeps()).hasSize(Retries.standard().attempts() - 1);
  }

  @Test
  void retryAfterIsHeeded() {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(429).header("Retry-After", "77"));

    run.await(Site.LONG);

    assertThat(site.clock.sleeps()).startsWith(Duration.ofSeconds(77));
  }

  @Test
  void aRetryAfterAsADateIsHeeded() {
    RunningExecution run = site.start(1);
    site.server.respondNext(
        CannedResponse.status(503).header("Retry-After", "Wed, 01 Jul 2026 00:01:00 GMT"));

    run.await(Site.LONG);

    // The server's own Date is the machine's, long after it: nothing is left to wait for.
    assertThat(site.clock.sleeps()).first().isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void aRetryAfterBeyondTheEndIsNotWaitedFor() {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(429).header("Retry-After", "409600"));

    StillRunningException early =
        catchThrowableOfType(StillRunningException.class, () -> run.await(Duration.ofHours(1)));

    assertThat(early)
        .hasCauseInstanceOf(RateLimitedException.class)
        .hasMessageContaining("' has not ended, and goes on (not seen yet). The server asks for a")
        .hasMessageContaining(
            "pause of 113h 46m 40s, which is longer than what was left of 1h. Wait")
        .hasMessageContaining("The last look failed: Getting execution");
    assertThat(early.retryAfter()).hasValue(Duration.ofSeconds(409600));
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void norIsOneOfMoreThanADay() {
    RunningExecution run = site.start(1);
    site.server.respondNext(CannedResponse.status(503).header("Retry-After", "999999"));

    assertThatThrownBy(() -> run.await(Duration.ofDays(30)))
        .isInstanceOfSatisfying(
            StillRunningException.class,
            early -> assertThat(early.retryAfter()).hasValue(Duration.ofSeconds(999_999)))
        .hasMessageContaining("pause of 277h 46m 39s, which is longer than a wait pauses. Wait");
    assertThat(site.clock.sleeps()).isEmpty();
  }

  /** What is borne is counted from the first failure of a row, and a success ends the row. */
  @Test
  void aSuccessBetweenFailuresBeginsAnew() {
    site.close();
    site =
        Site.jumping(
            server ->
                server
                    .lifecycle(ExecutionLifecycle.succeeding().taskTime(Duration.ofMinutes(5)))
                    .intercept(
                        request ->
                            fails(request)
                                ? Optional.of(CannedResponse.status(503))
                                : Optional.empty()));

    assertThat(site.start(1).await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  /** Twice for less than the two minutes that are borne, and for longer than that in all. */
  private boolean fails(ReceivedRequest request) {
    long second = Duration.between(Site.START, site.clock.instant()).toSeconds();
    boolean broken = (second >= 5 && second < 100) || (second >= 130 && second < 230);
    return broken && request.method().equals("GET");
  }
}
