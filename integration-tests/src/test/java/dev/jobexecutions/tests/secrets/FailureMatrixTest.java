package dev.jobexecutions.tests.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.ApiException;
import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testsupport.PlantedSecret;
import dev.jobexecutions.testsupport.Trace;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of failure with every kind of credentials: what a program can print or log of it has
 * none of them. What is logged meanwhile is read by {@code SecretScan}.
 */
class FailureMatrixTest {
  private static final Set<String> SEEN = new TreeSet<>();

  static Stream<Arguments> betrayals() {
    return betrayals(EnumSet.allOf(Login.class));
  }

  static Stream<Arguments> betrayalsOfTokens() {
    return betrayals(EnumSet.complementOf(EnumSet.of(Login.API_KEY, Login.OWN)));
  }

  private static Stream<Arguments> betrayals(Set<Login> logins) {
    return logins.stream()
        .flatMap(login -> Arrays.stream(Betrayal.values()).map(how -> Arguments.of(login, how)));
  }

  /** What a test of each kind must have met, or it tests too little. */
  @AfterAll
  static void allKindsWereSeen() {
    assertThat(SEEN)
        .contains(
            "ApiException",
            "BadRequestException",
            "BlaxelException",
            "DeadlineExceededException",
            "ForbiddenException",
            "NotFoundException",
            "RateLimitedException",
            "ResponseFormatException",
            "ServerErrorException",
            "TransportException",
            "UnauthorizedException");
  }

  private static BlaxelServer server(Betrayal betrayal, boolean ofTokens) {
    return BlaxelServer.builder()
        .clientCredentials("id", "planted-secret-client")
        .intercept(
            request ->
                Optional.of(
                    ofTokens == request.path().endsWith("/oauth/token")
                        ? betrayal.of(request)
                        : ofTokens ? CannedResponse.status(401) : granted()))
        .start();
  }

  private static CannedResponse granted() {
    return CannedResponse.status(200)
        .json(
            "{\"access_token\":\"planted-secret-granted\",\"token_type\":\"bearer\","
                + "\"expires_in\":7200}");
  }

  @ParameterizedTest
  @MethodSource("betrayals")
  void serverThatRepeatsTheToken(Login login, Betrayal betrayal) {
    try (BlaxelServer server = server(betrayal, false)) {
      assertNothingShows(login.builder(server.baseUrl()));
    }
  }

  @ParameterizedTest
  @MethodSource("betrayalsOfTokens")
  void tokenEndpointThatRepeatsTheSecret(Login login, Betrayal betrayal) {
    try (BlaxelServer server = server(betrayal, true)) {
      assertNothingShows(login.builder(server.baseUrl()));
    }
  }

  @Test
  void requestIdThatRepeatsTheToken() {
    CannedResponse answer =
        CannedResponse.status(200).header("X-Request-Id", "planted-secret-key").json("[]");
    StringBuilder told = new StringBuilder();
    try (BlaxelServer server =
            BlaxelServer.builder().intercept(request -> Optional.of(answer)).start();
        BlaxelExecutions blaxel =
            Login.API_KEY.builder(server.baseUrl()).onAttempt(told::append).build()) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
    assertThat(told).contains("request id ***");
    assertHidden("what listeners hear", told.toString());
  }

  @ParameterizedTest
  @EnumSource(Login.class)
  void noServerAtAll(Login login) {
    BlaxelServer server = BlaxelServer.start();
    server.close();
    assertNothingShows(login.builder(server.baseUrl()));
  }

  @ParameterizedTest
  @EnumSource(Login.class)
  void serverThatIsSlow(Login login) {
    OkHttpClient slow =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  throw new InterruptedIOException("timeout");
                })
            .build();
    try (BlaxelServer server = BlaxelServer.start()) {
      assertNothingShows(login.builder(server.baseUrl()).httpClient(slow));
    }
  }

  /** It knows those secrets only that it was given. */
  @ParameterizedTest
  @MethodSource("quotations")
  void interceptorWhoseFailureQuotesTheToken(Exception failure) {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  if (failure instanceof IOException io) throw io;
                  throw (RuntimeException) failure;
                })
            .build();
    assertNothingShows(Login.API_KEY.builder("http://127.0.0.1:1/v0").httpClient(own));
  }

  static Stream<Exception> quotations() {
    return Stream.of(
        new IOException("planted-secret-key"),
        new IllegalStateException(new Exception("planted-secret-key")),
        suppressing("planted-secret-key"));
  }

  private static RuntimeException suppressing(String secret) {
    RuntimeException failure = new IllegalStateException("harmless");
    failure.addSuppressed(new Exception(secret));
    return failure;
  }

  @Test
  void vaultWhoseTokenCannotBeSent() {
    assertNothingShows(
        BlaxelExecutions.builder()
            .baseUrl("http://127.0.0.1:1/v0")
            .credentials(() -> "planted-secret\r\nX-Evil: 1"));
  }

  private static void assertNothingShows(BlaxelExecutions.Builder builder) {
    StringBuilder told = new StringBuilder();
    builder
        .retries(Retries.standard().attempts(2).pauses(Duration.ofMillis(1), Duration.ofMillis(1)))
        .onAttempt(attempt -> told.append(attempt).append('\n'));
    assertHidden("the builder", builder.toString());
    try (BlaxelExecutions blaxel = builder.build()) {
      JobExecutions job = blaxel.job("etl");
      assertHidden("the client", blaxel + " " + job + " " + job.list() + " " + job.execution("e"));
      assertHidden(() -> job.list().iterator().hasNext());
      assertHidden(() -> job.start(CreateJobExecutionRequest.builder().tasks(List.of()).build()));
      assertHidden(() -> job.list().asyncPages().next().join());
    }
    assertHidden("what listeners hear", told.toString());
  }

  private static void assertHidden(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).as("a failure").isNotNull();
    assertHidden("the trace", Trace.of(failure));
    Throwable known = failure instanceof BlaxelException ? failure : failure.getCause();
    if (known != null) SEEN.add(known.getClass().getSimpleName());
    if (known instanceof ApiException answer) {
      assertHidden("the body", answer.body());
      assertHidden("the headers", answer.headers().toString());
      assertHidden(
          "the details",
          Stream.of(
                  answer.code(),
                  answer.serverMessage(),
                  answer.action(),
                  answer.doNot(),
                  answer.docsUrl(),
                  answer.requestId())
              .toList()
              .toString());
    }
  }

  private static void assertHidden(String what, String text) {
    assertThat(PlantedSecret.isIn(text)).as("%s shows a secret: %s", what, text).isFalse();
  }
}
