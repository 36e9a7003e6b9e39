package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.TokenServer.await;
import static dev.jobexecutions.client.TokenServer.isForToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an access token is used, and who waits for the next one. */
@Timeout(30)
class GrantedTokensTest {
  private static final int THREADS = 64;

  private final TokenServer tokens = new TokenServer();

  @AfterEach
  void close() {
    tokens.close();
  }

  /** Makes many calls at a time, and returns what became of each that failed. */
  private List<Throwable> listByManyThreads(Runnable whenAllAreOff) throws Exception {
    List<FutureTask<Throwable>> calls = new ArrayList<>();
    CountDownLatch off = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      FutureTask<Throwable> call =
          new FutureTask<>(
              () -> {
                off.countDown();
                return tokens.failure();
              });
      calls.add(call);
      new Thread(call).start();
    }
    off.await();
    whenAllAreOff.run();
    List<Throwable> failures = new ArrayList<>();
    for (FutureTask<Throwable> call : calls) {
      Throwable failure = call.get();
      if (failure != null) failures.add(failure);
    }
    return failures;
  }

  @Test
  void manyThreadsAskForOneToken() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    tokens.holdTokens(latch);
    assertThat(listByManyThreads(latch::countDown)).isEmpty();
    assertThat(tokens.tokenRequests()).hasSize(1);
    assertThat(tokens.sent()).hasSize(THREADS).containsOnly("access-token-1");
  }

  @Test
  void manyRefusalsAtATimeGetOneNewToken() throws Exception {
    tokens.list();
    tokens.expireTokens();
    CountDownLatch refused = new CountDownLatch(THREADS);
    tokens.answer(
        request -> {
          if (request.header("Authorization").orElse("").endsWith("access-token-1")) {
            refused.countDown();
            await(refused);
          }
          return Optional.empty();
        });
    assertThat(listByManyThreads(() -> {})).isEmpty();
    assertThat(tokens.tokenRequests()).hasSize(2);
    assertThat(tokens.sent()).filteredOn("access-token-2"::equals).hasSize(THREADS);
  }

  @Test
  void manyThreadsHearOfOneFailure() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    tokens.answer(
        request -> {
          await(latch);
          return Optional.of(CannedResponse.status(503).json("{\"error\":\"out of order\"}"));
        });
    List<Throwable> failures = listByManyThreads(latch::countDown);
    assertThat(failures)
        .hasSize(THREADS)
        .hasOnlyElementsOfType(ServerErrorException.class)
        .allMatch(failure -> failure.toString().contains("out of order"));
    assertThat(tokens.sent()).isEmpty();
  }

  @Test
  void aTokenThatHasEndedIsReplacedBeforeACall() {
    tokens.list();
    tokens.clock.advance(Duration.ofHours(2));
    tokens.list();
    assertThat(tokens.sent()).containsExactly("access-token-1", "access-token-2");
  }

  @Test
  void callsGoOnWhileTheNextTokenIsFetchedAheadOfTheEnd() {
    tokens.list();
    CountDownLatch latch = new CountDownLatch(1);
    tokens.holdTokens(latch);
    tokens.clock.advance(Duration.ofMinutes(115).minusMillis(1));
    tokens.list();
    assertThat(tokens.tokenRequests()).as("not yet due").hasSize(1);
    tokens.clock.advance(Duration.ofMillis(1));
    tokens.list();
    tokens.list();
    assertThat(tokens.sent()).containsOnly("access-token-1");
    latch.countDown();
    listUntilSent("access-token-2");
    assertThat(tokens.tokenRequests()).hasSize(2);
  }

  @Test
  void aTokenOfAShortLifeIsReplacedInItsLastTenth() {
    AtomicInteger count = new AtomicInteger();
    tokens.answer(
        request ->
            Optional.of(
                isForToken(request)
                    ? CannedResponse.status(200)
                        .json(
                            "{\"access_token\":\"short-lived-"
                                + count.incrementAndGet()
                                + "\",\"expires_in\":60}")
                    : CannedResponse.status(200).json("[]")));
    tokens.list();
    tokens.clock.advance(Duration.ofMillis(53_999));
    tokens.list();
    assertThat(tokens.tokenRequests()).hasSize(1);
    tokens.clock.advance(Duration.ofMillis(1));
    tokens.list();
    assertThat(tokens.sent()).containsOnly("short-lived-1");
    listUntilSent("short-lived-2");
  }

  private void listUntilSent(String token) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    do {
      assertThat(System.nanoTime()).as("waiting for " + token).isLessThan(end);
      tokens.list();
    } while (!tokens.sent().contains(token));
  }

  @Test
  void aRefusedTokenIsReplacedOnce() {
    tokens.list();
    tokens.expireTokens();
    tokens.list();
    assertThat(tokens.sent()).containsExactly("access-token-1", "access-token-1", "access-token-2");
    assertThat(tokens.tokenRequests()).hasSize(2);
  }

  /** As the server may have done since the last call; its own retry would pause. */
  @Test
  void aTokenIsAskedForAgainOverAClosedConnectionWhereThereAreRetries() {
    try (BlaxelExecutions patient = tokens.builder().retries(Retries.standard()).build()) {
      assertThat(patient.job(JOB).list()).isEmpty();
      tokens.clock.advance(Duration.ofHours(2));
      tokens.loseNextTokenAnswer();
      assertThat(patient.job(JOB).list()).isEmpty();
      assertThat(tokens.tokenRequests()).hasSize(3);
    }
  }

  @Test
  void aTokenIsAskedForOnceWhereThereAreNoRetries() {
    tokens.list();
    tokens.clock.advance(Duration.ofHours(2));
    tokens.loseNextTokenAnswer();
    assertThat(tokens.failure())
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("Getting an access token");
    assertThat(tokens.tokenRequests()).hasSize(2);
  }

  /** A token request is a part of each attempt, and not repeated within it. */
  @Test
  void retriesOfACallAndOfItsTokenDoNotMultiply() {
    tokens.answerTokenRequests(CannedResponse.status(503));
    Retries atOnce = Retries.standard().attempts(3).pauses(Duration.ZERO, Duration.ZERO);
    try (BlaxelExecutions patient = tokens.builder().retries(atOnce).build()) {
      assertThatThrownBy(() -> patient.job(JOB).get("exec-1"))
          .isInstanceOf(ServerErrorException.class);
    }
    assertThat(tokens.tokenRequests()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",\"expires_in\":null", ",\"expires_in\":\"soon\"", ",\"expires_in\":1e300"})
  void aTokenWithoutAnEndIsUsedUntilItIsRefused(String life) {
    tokens.answer(
        request ->
            Optional.of(
                CannedResponse.status(200)
                    .json(
                        isForToken(request)
                            ? "{\"access_token\":\"endless\"" + life + "}"
                            : "[]")));
    tokens.list();
    tokens.clock.advance(Duration.ofDays(300));
    tokens.list();
    assertThat(tokens.tokenRequests()).hasSize(1);
  }

  @Test
  void anInterruptEndsTheWaitForATokenThatOthersGoOnWaitingFor() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CountDownLatch asked = tokens.holdTokens(latch);
    FutureTask<Throwable> interrupted = new FutureTask<>(tokens::failure);
    FutureTask<Throwable> patient = new FutureTask<>(tokens::failure);
    Thread thread = new Thread(interrupted);
    thread.start();
    new Thread(patient).start();
    await(asked);
    thread.interrupt();
    assertThat(interrupted.get()).hasMessageContaining("was interrupted");
    latch.countDown();
    assertThat(patient.get()).isNull();
    assertThat(tokens.tokenRequests()).hasSize(1);
  }

  @Test
  void closingEndsTheWaitForAToken() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    CountDownLatch asked = tokens.holdTokens(latch);
    FutureTask<Throwable> call = new FutureTask<>(tokens::failure);
    new Thread(call).start();
    await(asked);
    tokens.blaxel.close();
    assertThat(call.get()).isInstanceOf(TransportException.class).hasMessageContaining("closed");
    latch.countDown();
  }

  @Test
  void aCallsOwnTimeoutEndsItsWaitForAToken() {
    CountDownLatch latch = new CountDownLatch(1);
    tokens.holdTokens(latch);
    try (BlaxelExecutions hasty = tokens.builder().callTimeout(Duration.ofMillis(30)).build()) {
      // A busy machine may take longer than that to ask.
      do
        assertThatThrownBy(() -> hasty.job(JOB).list().iterator().next())
            .isInstanceOf(DeadlineExceededException.class);
      while (tokens.tokenRequests().isEmpty());
    }
    latch.countDown();
  }
}
