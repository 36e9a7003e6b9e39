package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls are made again, and when. Chance always chooses the longest pause. */
@Timeout(30)
class RetryTest {
  private static final String RETRYABLE =
      "{\"error\":{\"code\":\"WORKLOAD_UNAVAILABLE\",\"message\":\"not now\",\"retryable\":%s}}";

  private Site site = Site.calling(UnaryOperator.identity());

  @AfterEach
  void close() {
    site.close();
  }

  private void settings(UnaryOperator<BlaxelExecutions.Builder> client) {
    site.close();
    site = Site.calling(client);
  }

  private void answers(CannedResponse... answers) {
    site.server.respondNext(answers);
  }

  private static CannedResponse[] times(int count, CannedResponse answer) {
    return Collections.nCopies(count, answer).toArray(CannedResponse[]::new);
  }

  private List<String> list() {
    return Executions.ids(site.job.list());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int status) {
    answers(CannedResponse.status(status));
    assertThat(list()).isEmpty();
    assertThat(site.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 400, 401, 402, 403, 404, 409, 413, 422, 501, 505})
  void whatWillNotPassIsTriedOnce(int status) {
    answers(CannedResponse.status(status));
    assertThatThrownBy(this::list)
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageStartingWith("Listing the executions of job '" + JOB + "' failed: " + status);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void whatTheServerCallsRetryableIsTriedAgain() {
    answers(CannedResponse.status(409).json(RETRYABLE.formatted(true)));
    assertThat(list()).isEmpty();
  }

  @Test
  void whatTheServerCallsNotRetryableIsTriedOnce() {
    answers(CannedResponse.status(503).json(RETRYABLE.formatted(false)));
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeDecodedIsFinal() {
    answers(CannedResponse.status(200).json("[{]"));
    assertThatThrownBy(this::list).isInstanceOf(ResponseFormatException.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void aBrokenConnectionIsTriedAgain() {
    site.server.loseNextAnswers(request -> true, 1);
    assertThat(list()).isEmpty();
  }

  @Test
  void theLastFailureIsThrownAndSaysHowOftenItWasTried() {
    answers(times(9, CannedResponse.status(503)));
    assertThatThrownBy(this::list)
        .isInstanceOf(ServerErrorException.class)
        .hasMessageStartingWith(
            "Listing the executions of job '" + JOB + "' failed after 4 attempts: 503");
    assertThat(site.requests()).hasSize(4);
  }

  @Test
  void aServerThatIsGoneIsTriedUntilTheLastAttempt() {
    site.server.close();
    assertThatThrownBy(this::list)
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("failed after 4 attempts: cannot connect to 127.0.0.1");
    assertThat(site.clock.sleeps()).hasSize(3);
  }

  @Test
  void thePausesDoubleUpToTheLongest() {
    settings(
        client ->
            client
                .callTimeout(Duration.ofHours(1))
                .retries(
                    Retries.standard()
                        .attempts(6)
                        .pauses(Duration.ofSeconds(1), Duration.ofSeconds(5))
                        .random(() -> 1)));
    answers(times(6, CannedResponse.status(500)));
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThat(site.clock.sleeps())
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 5L, 5L);
  }

  @Test
  void theServersPauseComesFirst() {
    answers(CannedResponse.status(429).header("Retry-After", "7"));
    assertThat(list()).isEmpty();
    assertThat(site.clock.sleeps()).containsExactly(Duration.ofMillis(7_500));
  }

  @Test
  void theServersPauseMayBeADate() {
    // The server sends its own date along, by the machine's clock.
    ZonedDateTime inAMinute = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(inAMinute);
    answers(CannedResponse.status(503).header("Retry-After", date));
    assertThat(list()).isEmpty();
    assertThat(site.clock.sleeps())
        .singleElement(InstanceOfAssertFactories.DURATION)
        .isBetween(Duration.ofSeconds(10), Duration.ofMillis(60_500));
  }

  @Test
  void aPauseBeyondTheDeadlineFailsAtOnce() {
    answers(CannedResponse.status(429).header("Retry-After", "120"));
    assertThatThrownBy(this::list)
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining("after 120 s");
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void attemptsAndPausesShareOneDeadline() {
    settings(client -> client.callTimeout(Duration.ofSeconds(3)).retries(longRow()));
    answers(times(9, CannedResponse.status(500)));
    assertThatThrownBy(this::list)
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining("after 3 attempts");
    assertThat(site.clock.instant()).isEqualTo(Site.START.plusSeconds(2));
  }

  private static Retries longRow() {
    Duration second = Duration.ofSeconds(1);
    return Retries.standard().attempts(9).pauses(second, second).random(() -> 1);
  }

  @Test
  void withoutADeadlineNobodyWaitsForHours() {
    settings(client -> client.callTimeout(Duration.ZERO));
    answers(
        CannedResponse.status(429).header("Retry-After", "3600"),
        CannedResponse.status(429).header("Retry-After", "3601"));
    assertThatThrownBy(this::list).isInstanceOf(RateLimitedException.class);
    assertThat(site.clock.sleeps()).hasSize(1);
  }

  @Test
  void aWalkLosesNothingToAStorm() {
    site.server.add(Executions.list(60));
    for (int page = 0; page < 3; page++) {
      String offset = page == 0 ? "" : "&offset=" + (page * 20 - 1);
      site.server.respondNext(
          request -> request.target().endsWith(offset), CannedResponse.status(503));
    }
    assertThat(Executions.ids(site.job.list().prefetch(0)))
        .isEqualTo(Executions.ids(Executions.list(60)));
  }

  @Test
  void aStartIsRepeatedWithItsMessageId() {
    site.server.loseNextAnswers(request -> request.method().equals("POST"), 2);
    RunningExecution run = site.job.start(Site.tasks(1));
    assertThat(site.server.executions(JOB)).hasSize(1);
    assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void aRefusalForWantOfCapacityIsFinal() {
    CreateJobExecutionRequest now = Site.tasks(1).toBuilder().allowQueue(false).build();
    answers(CannedResponse.status(429).json("{\"error\":\"no capacity\"}"));
    assertThatThrownBy(() -> site.job.start(now)).isInstanceOf(CapacityUnavailableException.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void aCancellationIsRepeated() {
    RunningExecution run = site.start(1);
    answers(CannedResponse.status(502), CannedResponse.status(502));
    assertThat(run.cancel()).extracting(JobExecution::getStatus).isNotNull();
  }

  @Test
  void theFirstLookOfAWaitIsACallLikeOthers() {
    String id = site.start(1).id();
    answers(CannedResponse.status(503));
    assertThat(site.job.execution(id).await(Site.LONG).getStatus())
        .isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void laterLooksAreRepeatedByTheWaitAlone() {
    settings(client -> client.polling(Polling.standard().tolerance(Duration.ZERO)));
    RunningExecution run = site.start(1);
    answers(CannedResponse.status(503));
    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(ServerErrorException.class);
    assertThat(site.requests()).hasSize(2).last().asString().startsWith("GET");
  }

  /** A server closes connections that are idle between two looks. */
  @Test
  void aLookOverAClosedConnectionIsRepeatedAtOnce() {
    settings(client -> client.polling(Polling.standard().tolerance(Duration.ZERO)));
    RunningExecution run = site.start(1);
    site.server.loseNextAnswers(request -> true, 1);
    assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void withoutRetriesACallIsMadeOnce() {
    settings(client -> client.retries(Retries.none()));
    answers(CannedResponse.status(503));
    assertThatThrownBy(this::list).isInstanceOf(ServerErrorException.class);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void oneJobsCallsMayBeRepeatedOtherwise() {
    answers(CannedResponse.status(503));
    JobExecutions once = site.job.withRetries(Retries.none());
    assertThatThrownBy(() -> once.get("exec-1")).isInstanceOf(ServerErrorException.class);
    assertThat(once.name()).isEqualTo(JOB);
    answers(CannedResponse.status(503));
    assertThat(list()).isEmpty();
  }

  @Test
  void aSpentBudgetEndsRetriesUntilCallsSucceed() {
    settings(client -> client.retryBudget(4));
    answers(times(6, CannedResponse.status(503)));
    assertThatThrownBy(this::list).hasMessageContaining("after 4 attempts");
    assertThatThrownBy(this::list).hasMessageContaining("after 2 attempts");
    answers(CannedResponse.status(503));
    assertThatThrownBy(this::list).hasMessageContaining("failed: 503");

    for (int i = 0; i < 10; i++) assertThat(list()).isEmpty();
    answers(CannedResponse.status(503));
    assertThat(list()).isEmpty();
  }

  @Test
  void aSleeperThatFailsEndsTheCall() {
    for (boolean atOnce : new boolean[] {true, false}) {
      IllegalStateException planted = new IllegalStateException("planted by the test");
      settings(
          client ->
              client.time(
                  Clock.systemUTC(),
                  pause -> {
                    if (atOnce) throw planted;
                    return CompletableFuture.failedFuture(planted);
                  }));
      answers(CannedResponse.status(503));
      assertThatThrownBy(this::list).isInstanceOf(BlaxelException.class).hasRootCause(planted);
    }
  }
}
