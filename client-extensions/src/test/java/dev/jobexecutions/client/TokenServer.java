package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server that gives out access tokens for client credentials, and a client that gets them there.
 */
final class TokenServer implements AutoCloseable {
  static final String SECRET = "planted-secret-of-client";

  final VirtualClock clock = VirtualClock.stopped(Instant.parse("2026-11-24T12:00:00Z"));
  private volatile Function<ReceivedRequest, Optional<CannedResponse>> interceptor =
      request -> Optional.empty();
  private final BlaxelServer server =
      BlaxelServer.builder()
          .job(JOB)
          .clock(clock)
          .clientCredentials("client-1", SECRET)
          .intercept(request -> interceptor.apply(request))
          .start();
  final BlaxelExecutions blaxel = builder().build();

  /** Goes away; the client does not. */
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    blaxel.close();
    server.close();
  }

  BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .clientCredentials("client-1", SECRET)
        .retries(Retries.none())
        .time(clock, clock::sleep);
  }

  static boolean isForToken(ReceivedRequest request) {
    return request.path().equals("/v0/oauth/token");
  }

  List<ReceivedRequest> requests() {
    return server.requests();
  }

  List<ReceivedRequest> tokenRequests() {
    return server.requests().stream().filter(TokenServer::isForToken).toList();
  }

  /** The tokens of all calls, in order. */
  List<String> sent() {
    return server.requests().stream()
        .filter(request -> !isForToken(request))
        .map(request -> request.header("Authorization").orElse("none").replace("Bearer ", ""))
        .toList();
  }

  void list() {
    assertThat(blaxel.job(JOB).list()).isEmpty();
  }

  Throwable failure() {
    return catchThrowable(this::list);
  }

  /** Refuses the tokens that it has given out, from now on. */
  void expireTokens() {
    server.expireTokens();
  }

  /** Closes the connection over which the next token is asked for, in place of an answer. */
  void loseNextTokenAnswer() {
    server.loseNextAnswers(TokenServer::isForToken, 1);
  }

  /** Answers in another way from now on, where there is an answer. */
  void answer(Function<ReceivedRequest, Optional<CannedResponse>> answers) {
    interceptor = answers;
  }

  void answerTokenRequests(CannedResponse answer) {
    answer(request -> isForToken(request) ? Optional.of(answer) : Optional.empty());
  }

  void answerAsDocumented() {
    answer(request -> Optional.empty());
  }

  /**
   * Has the token requests wait until the latch is open.
   *
   * @return what opens with the first of them
   */
  CountDownLatch holdTokens(CountDownLatch latch) {
    CountDownLatch asked = new CountDownLatch(1);
    answer(
        request -> {
          if (isForToken(request)) {
            asked.countDown();
            await(latch);
          }
          return Optional.empty();
        });
    return asked;
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
