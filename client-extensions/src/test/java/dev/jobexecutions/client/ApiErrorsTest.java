package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.CannedResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers other than success. */
class ApiErrorsTest {
  private final RefusedListing listing = new RefusedListing();

  @AfterEach
  void close() {
    listing.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException, false",
    "401, UnauthorizedException, false",
    "402, ApiException, false",
    "403, ForbiddenException, false",
    "404, NotFoundException, false",
    "408, ApiException, true",
    "413, ApiException, false",
    "429, RateLimitedException, true",
    "500, ServerErrorException, true",
    "501, ServerErrorException, false",
    "502, ServerErrorException, true",
    "503, ServerErrorException, true",
    "504, ServerErrorException, true"
  })
  void everyMeaningHasItsException(int status, String type, boolean retryable) {
    ApiException failure = listing.failure(CannedResponse.status(status));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.retryable()).isEqualTo(retryable);
    assertThat(failure)
        .hasMessageStartingWith("Listing the executions of job 'etl' failed: " + status + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "402 | USAGE_LIMIT_EXCEEDED | Check what the plan of ",
        "403 | FORBIDDEN | (BL_WORKSPACE) is open to ",
        "403 | POLICY_VIOLATION | Check the policies of "
      })
  void saysWhatToDoNext(int status, String code, String advice) {
    CannedResponse refusal =
        CannedResponse.status(status).json("{\"error\":{\"code\":\"" + code + "\"}}");
    assertThat(listing.failure(refusal)).hasMessageContaining(advice);
  }

  /** HTTP has no such status, and some server all the same. */
  @Test
  void aStatusBeyondThoseOfHttpIsNoFailureOfTheServer() {
    ApiException failure = RefusedListing.failure(RawServer.Reply.http(999, "", ""));
    assertThat(failure.getClass()).isEqualTo(ApiException.class);
    assertThat(failure.status()).isEqualTo(999);
  }

  @Test
  void howLongToWaitIsRead() {
    ApiException failure = listing.failure(CannedResponse.status(429).header("Retry-After", "30"));
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(failure).hasMessageContaining("The same request may work later, after 30 s.");
    assertThat(listing.failure(CannedResponse.status(429)).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Mon, 01 Jan 2001 00:00:00 GMT"})
  void aWaitThatIsOverIsNoneToMention(String retryAfter) {
    ApiException failure =
        listing.failure(CannedResponse.status(429).header("Retry-After", retryAfter));
    assertThat(failure.retryAfter()).contains(Duration.ZERO);
    assertThat(failure).hasMessageContaining("The same request may work later.");
  }

  /** From OkHttp, which would repeat after the latter by itself, they are hidden. */
  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void theLongestOfSeveralWaitsIsRead(int status) {
    RawServer.Reply reply =
        RawServer.Reply.http(status, "Retry-After: 500\r\nRetry-After: 0\r\n", "");
    ApiException failure = RefusedListing.failure(reply);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(500));
    assertThat(failure.headers().get("Retry-After")).containsExactly("500", "0");
    assertThat(failure.headers()).doesNotContainKey("X-Hidden-Retry-After");
  }

  @Test
  void theMessageSaysWhatToDoNext() {
    assertThat(listing.failure(CannedResponse.status(401))).hasMessageContaining("BL_API_KEY");
    assertThat(listing.failure(CannedResponse.status(403)))
        .hasMessageContaining("'my-workspace'")
        .hasMessageContaining("BL_WORKSPACE");
    assertThat(listing.failure(CannedResponse.status(404)))
        .hasMessageContaining("job's name")
        .hasMessageContaining("'my-workspace'");
    assertThat(listing.failure(CannedResponse.status(503))).hasMessageContaining("may work later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Blaxel-Request-Id", "x-request-id", "X-Amzn-RequestId", "CF-Ray"})
  void requestIdsGoByManyNames(String header) {
    RawServer.Reply reply = RawServer.Reply.http(500, header + ": id-1\r\n", "");
    assertThat(RefusedListing.failure(reply).requestId()).contains("id-1");
  }

  @Test
  void headersAreKeptAndThoseWithSecretsMasked() {
    ApiException failure =
        listing.failure(
            CannedResponse.status(429)
                .header("Retry-After", "7")
                .header("X-RateLimit-Remaining", "0")
                .header("Set-Cookie", "session=planted")
                .header("Set-Cookie2", "session=planted")
                .header("X-Amz-Security-Token", "planted"));
    assertThat(failure.headers().get("retry-after")).containsExactly("7");
    assertThat(failure.headers().get("X-RateLimit-Remaining")).containsExactly("0");
    assertThat(failure.headers().get("Set-Cookie")).containsExactly("***");
    assertThat(failure.headers().get("Set-Cookie2")).containsExactly("***");
    assertThat(failure.headers().get("X-Amz-Security-Token")).containsExactly("***");
  }

  @Test
  void anAnswerThatRepeatsTheApiKeyDoesNotSpreadIt() {
    String json =
        "{\"code\":401,\"error\":\""
            + RefusedListing.SECRET
            + "\",\"message\":\"Bearer "
            + RefusedListing.SECRET
            + " is not valid\"}";
    ApiException failure =
        listing.failure(
            CannedResponse.status(401)
                .header("X-Echo", RefusedListing.SECRET)
                .header("X-Request-Id", RefusedListing.SECRET)
                .json(json));
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    all.append(
        failure.body()
            + failure.headers()
            + failure.code()
            + failure.serverMessage()
            + failure.requestId());
    assertThat(all.toString()).contains("Bearer *** is not valid").doesNotContain("planted");
  }

  @Test
  void aRedirectThatRepeatsTheApiKeyInItsAddressDoesNotSpreadIt() {
    String key = "ab+planted/cd==99";
    String address = "https://x.example/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    RawServer.Reply reply = RawServer.Reply.http(302, "Location: " + address + "\r\n", "");
    try (RawServer server = new RawServer(reply);
        BlaxelExecutions blaxel =
            BlaxelExecutions.builder().baseUrl(server.url()).apiKey(key).build()) {
      Throwable failure = catchThrowable(() -> blaxel.job("etl").get("exec-1"));
      assertThat(Traces.of(failure)).contains("https://x.example/***").doesNotContain("planted");
    }
  }

  @Test
  void survivesSerialization() throws Exception {
    ApiException failure =
        listing.failure(
            CannedResponse.status(404)
                .header("X-Request-Id", "req-7")
                .json("{\"error\":\"gone\"}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(failure);
    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(copy).isInstanceOf(NotFoundException.class);
    assertThat((ApiException) copy).hasMessage(failure.getMessage());
    assertThat(((ApiException) copy).headers()).isEqualTo(failure.headers());
    assertThat(((ApiException) copy).code()).contains("gone");
    assertThat(((NotFoundException) copy).executionId()).isEmpty();
  }
}
