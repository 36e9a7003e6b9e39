package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens that are got for client credentials, and when. */
class ClientCredentialsTest {
  private static final String TOKEN_PATH = "/v0/oauth/token";
  private static final String SECRET = "planted-secret-of-client";
  private static final int THREADS = 64;

  private final VirtualClock clock = VirtualClock.stopped(Instant.parse("2026-11-24T12:00:00Z"));
  private volatile Function<ReceivedRequest, Optional<CannedResponse>> interceptor =
      request -> Optional.empty();
  private final BlaxelServer server =
      BlaxelServer.builder()
          .job(JOB)
          .clock(clock)
          .clientCredentials("client-1", SECRET)
          .intercept(request -> interceptor.apply(request))
          .start();
  private final BlaxelExecutions blaxel = builder().build();

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  private BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .clientCredentials("client-1", SECRET)
        .retries(Retries.none())
        .time(clock, clock::sleep);
  }

  private static boolean isForToken(ReceivedRequest request) {
    return request.path().equals(TOKEN_PATH);
  }

  private List<ReceivedRequest> tokenRequests() {
    return server.requests().stream().filter(ClientCredentialsTest::isForToken).toList();
  }

  /** The tokens of all calls, in order. */
  private List<String> sent() {
    return server.requests().stream()
        .filter(request -> !isForToken(request))
        .map(request -> request.header("Authorization").orElse("none").replace("Bearer ", ""))
        .toList();
  }

  private void list() {
    assertThat(blaxel.job(JOB).list()).isEmpty();
  }

  private Throwable failure() {
    return catchThrowable(this::list);
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
                return failure();
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

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Has the token requests wait until the latch is open. */
  private void holdTokens(CountDownLatch latch) {
    interceptor =
        request -> {
          if (isForToken(request)) await(latch);
          return Optional.empty();
        };
  }

  private void answerTokenRequests(CannedResponse answer) {
    interceptor = request -> isForToken(request) ? Optional.of(answer) : Optional.empty();
  }

  @Test
  void theTokenIsAskedForAsDocumentedAndSentFromThenOn() {
    list();
    list();
    assertThat(sent()).containsExactly("access-token-1", "access-token-1");
    assertThat(tokenRequests()).hasSize(1);
    ReceivedRequest request = tokenRequests().get(0);
    String pair =
        Base64.getEncoder().encodeToString(("client-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("Authorization")).contains("Basic " + pair);
    assertThat(request.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(request.header("User-Agent").orElse("")).startsWith("blaxel-executions-java/");
    assertThat(request.body()).isEqualTo("{\"grant_type\":\"client_credentials\"}");
  }

  @Test
  void manyThreadsAskForOneToken() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    holdTokens(latch);
    assertThat(listByManyThreads(latch::countDown)).isEmpty();
    assertThat(tokenRequests()).hasSize(1);
    assertThat(sent()).hasSize(THREADS).containsOnly("access-token-1");
  }

  @Test
  void manyRefusalsAtATimeGetOneNewToken() throws Exception {
    list();
    server.expireTokens();
    CountDownLatch refused = new CountDownLatch(THREADS);
    interceptor =
        request -> {
          if (request.header("Authorization").orElse("").endsWith("access-token-1")) {
            refused.countDown();
            await(refused);
          }
          return Optional.empty();
        };
    assertThat(listByManyThreads(() -> {})).isEmpty();
    assertThat(tokenRequests()).hasSize(2);
    assertThat(sent()).filteredOn("access-token-2"::equals).hasSize(THREADS);
  }

  @Test
  void manyThreadsHearOfOneFailure() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    interceptor =
        request -> {
          await(latch);
          return Optional.of(CannedResponse.status(503).json("{\"error\":\"out of order\"}"));
        };
    List<Throwable> failures = listByManyThreads(latch::countDown);
    assertThat(failures)
        .hasSize(THREADS)
        .hasOnlyElementsOfType(ServerErrorException.class)
        .allMatch(failure -> failure.toString().contains("out of order"));
    assertThat(sent()).isEmpty();
  }

  @Test
  void aTokenThatHasEndedIsReplacedBeforeACall() {
    list();
    clock.advance(Duration.ofHours(2));
    list();
    assertThat(sent()).containsExactly("access-token-1", "access-token-2");
  }

  @Test
  void callsGoOnWhileTheNextTokenIsFetchedAheadOfTheEnd() {
    list();
    CountDownLatch latch = new CountDownLatch(1);
    holdTokens(latch);
    clock.advance(Duration.ofMinutes(115).minusMillis(1));
    list();
    assertThat(tokenRequests()).as("not yet due").hasSize(1);
    clock.advance(Duration.ofMillis(1));
    list();
    list();
    assertThat(sent()).containsOnly("access-token-1");
    latch.countDown();
    listUntilSent("access-token-2");
    assertThat(tokenRequests()).hasSize(2);
  }

  @Test
  void aTokenOfAShortLifeIsReplacedInItsLastTenth() {
    AtomicInteger count = new AtomicInteger();
    interceptor =
        request ->
            Optional.of(
                isForToken(request)
                    ? CannedResponse.status(200)
                        .json(
                            "{\"access_token\":\"short-lived-"
                                + count.incrementAndGet()
                                + "\",\"expires_in\":60}")
                    : CannedResponse.status(200).json("[]"));
    list();
    clock.advance(Duration.ofMillis(53_999));
    list();
    assertThat(tokenRequests()).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    list();
    assertThat(sent()).containsOnly("short-lived-1");
    listUntilSent("short-lived-2");
  }

  private void listUntilSent(String token) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    do {
      assertThat(System.nanoTime()).as("waiting for " + token).isLessThan(end);
      list();
    } while (!sent().contains(token));
  }

  @Test
  void theTokenIsUsedOnWhereItsReplacementFailsAheadOfTheEnd() {
    list();
    CountDownLatch failed = new CountDownLatch(1);
    interceptor =
        request -> {
          if (!isForToken(request)) return Optional.empty();
          failed.countDown();
          return Optional.of(CannedResponse.status(503));
        };
    clock.advance(Duration.ofMinutes(116));
    list();
    await(failed);
    list();
    assertThat(sent()).hasSize(3).containsOnly("access-token-1");
    clock.advance(Duration.ofMinutes(4));
    assertThat(failure())
        .isInstanceOf(ServerErrorException.class)
        .hasMessageStartingWith("Getting an access token for the client credentials")
        .hasMessageContaining("503");
    assertThat(sent()).hasSize(3);
    interceptor = request -> Optional.empty();
    list();
    assertThat(sent()).endsWith("access-token-2");
  }

  @Test
  void aRefusedTokenIsReplacedOnce() {
    list();
    server.expireTokens();
    list();
    assertThat(sent()).containsExactly("access-token-1", "access-token-1", "access-token-2");
    assertThat(tokenRequests()).hasSize(2);
  }

  @Test
  void aServerThatRefusesEveryTokenIsNotAskedForever() {
    interceptor =
        request -> isForToken(request) ? Optional.empty() : Optional.of(CannedResponse.status(401));
    assertThat(failure())
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("Check the client credentials (BL_CLIENT_CREDENTIALS)");
    assertThat(sent()).containsExactly("access-token-1", "access-token-2");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void refusedCredentialsAreSaidWithTheServersReasonAndNoSecret(int status) {
    String pair =
        Base64.getEncoder().encodeToString(("client-1:" + SECRET).getBytes(StandardCharsets.UTF_8));
    answerTokenRequests(
        CannedResponse.status(status)
            .header("X-Echo", "Basic " + pair)
            .json("{\"error\":\"invalid_client\",\"message\":\"wrong secret " + SECRET + "\"}"));
    Throwable failure = failure();
    assertThat(failure)
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageStartingWith(
            "Getting an access token for the client credentials (BL_CLIENT_CREDENTIALS) failed: "
                + status
                + " invalid_client: wrong secret ***. Check the client credentials"
                + " (BL_CLIENT_CREDENTIALS) and the base URL.");
    assertThat(Traces.of(failure)).doesNotContain(SECRET, pair).contains("ClientCredentialsTest");
    assertThat(sent()).isEmpty();
  }

  @Test
  void aFailureIsNotRemembered() {
    answerTokenRequests(CannedResponse.status(429).header("Retry-After", "7"));
    assertThat(failure()).isInstanceOf(RateLimitedException.class);
    interceptor = request -> Optional.empty();
    list();
  }

  @Test
  void aServerThatCannotBeReachedIsSaidToBe() {
    server.close();
    assertThat(failure())
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith("Getting an access token for")
        .hasMessageContaining("cannot connect to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>planted</html>",
        "[\"planted\"]",
        "{\"token\":\"planted\"}",
        "{\"access_token\":7,\"x\":\"planted\"}",
        "{\"access_token\":\" \",\"x\":\"planted\"}"
      })
  void anAnswerWithoutATokenIsRefusedWithoutShowingIt(String body) {
    answerTokenRequests(CannedResponse.status(200).json(body));
    Throwable failure = failure();
    assertThat(failure).isInstanceOf(ResponseFormatException.class);
    assertThat(Traces.of(failure)).doesNotContain("planted\"", "html");
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    answerTokenRequests(
        CannedResponse.status(200).json("{\"access_token\":\"" + "x".repeat(70_000) + "\"}"));
    assertThat(failure())
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void aTokenThatCannotBeSentIsRefusedWithoutShowingIt() {
    answerTokenRequests(
        CannedResponse.status(200).json("{\"access_token\":\"pläntedtoken\\nX-Evil: 1\"}"));
    Throwable failure = failure();
    assertThat(failure).isInstanceOf(BlaxelException.class).hasMessageContaining("token must");
    assertThat(Traces.of(failure)).doesNotContain("ntedtoken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",\"expires_in\":null", ",\"expires_in\":\"soon\"", ",\"expires_in\":1e300"})
  void aTokenWithoutAnEndIsUsedUntilItIsRefused(String life) {
    interceptor =
        request ->
            Optional.of(
                CannedResponse.status(200)
                    .json(
                        isForToken(request) ? "{\"access_token\":\"endless\"" + life + "}" : "[]"));
    list();
    clock.advance(Duration.ofDays(300));
    list();
    assertThat(tokenRequests()).hasSize(1);
  }

  @Test
  void theSecretDoesNotFollowARedirect() {
    answerTokenRequests(CannedResponse.status(307).header("Location", "/v0/elsewhere"));
    assertThat(failure()).isInstanceOf(ApiException.class).hasMessageContaining("307");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anInterruptEndsTheWaitForATokenThatOthersGoOnWaitingFor() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch latch = new CountDownLatch(1);
    interceptor =
        request -> {
          if (isForToken(request)) {
            asked.countDown();
            await(latch);
          }
          return Optional.empty();
        };
    FutureTask<Throwable> interrupted = new FutureTask<>(this::failure);
    FutureTask<Throwable> patient = new FutureTask<>(this::failure);
    Thread thread = new Thread(interrupted);
    thread.start();
    new Thread(patient).start();
    await(asked);
    thread.interrupt();
    assertThat(interrupted.get()).hasMessageContaining("was interrupted");
    latch.countDown();
    assertThat(patient.get()).isNull();
    assertThat(tokenRequests()).hasSize(1);
  }

  @Test
  void closingEndsTheWaitForAToken() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch latch = new CountDownLatch(1);
    interceptor =
        request -> {
          asked.countDown();
          await(latch);
          return Optional.empty();
        };
    FutureTask<Throwable> call = new FutureTask<>(this::failure);
    new Thread(call).start();
    await(asked);
    blaxel.close();
    assertThat(call.get()).isInstanceOf(TransportException.class).hasMessageContaining("closed");
    latch.countDown();
  }

  @Test
  void aCallsOwnTimeoutEndsItsWaitForAToken() {
    CountDownLatch latch = new CountDownLatch(1);
    holdTokens(latch);
    try (BlaxelExecutions hasty = builder().callTimeout(Duration.ofMillis(30)).build()) {
      assertThatThrownBy(() -> hasty.job(JOB).list().iterator().next())
          .isInstanceOf(DeadlineExceededException.class);
    }
    latch.countDown();
  }

  @Test
  void credentialsThatAreNoneAreRefusedWithoutShowingThem() {
    assertThatThrownBy(() -> builder().clientCredentials(" ", SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("id must");
    assertThatThrownBy(() -> builder().clientCredentials("a:b", SECRET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("id must")
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(() -> builder().clientCredentials("a", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("secret must");
  }

  @Test
  void noTextShowsTheSecret() {
    assertThat(blaxel.toString() + builder() + Credential.clientCredentials("client-1", SECRET))
        .doesNotContain(SECRET);
  }
}
