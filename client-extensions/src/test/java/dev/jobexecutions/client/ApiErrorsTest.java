package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of answers other than success. */
class ApiErrorsTest {
  private static final String SECRET = "bl_planted-secret";

  private final BlaxelServer server = BlaxelServer.start();
  private final BlaxelExecutions blaxel =
      BlaxelExecutions.builder()
          .baseUrl(server.baseUrl())
          .apiKey(SECRET)
          .workspace("my-workspace")
          .retries(Retries.none())
          .build();

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  private ApiException failure(CannedResponse response) {
    server.reset();
    // Twice, since OkHttp itself tries again after a 408.
    server.respondNext(response, response);
    return catchThrowableOfType(
        ApiException.class, () -> blaxel.job("etl").list().iterator().next());
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
    ApiException failure = failure(CannedResponse.status(status));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.retryable()).isEqualTo(retryable);
    assertThat(failure)
        .hasMessageStartingWith("Listing the executions of job 'etl' failed: " + status + ":");
  }

  @Test
  void theFormWithATextIsRead() {
    ApiException failure =
        failure(
            CannedResponse.status(400)
                .header("X-Blaxel-Request-Id", "req-7")
                .json("{\"code\":400,\"error\":\"bad_request\",\"message\":\"limit is odd\"}"));
    assertThat(failure.code()).contains("bad_request");
    assertThat(failure.serverMessage()).contains("limit is odd");
    assertThat(failure.requestId()).contains("req-7");
    assertThat(failure)
        .hasMessage(
            "Listing the executions of job 'etl' failed: 400 bad_request: limit is odd. (request id req-7)");
  }

  @Test
  void theFormWithAnObjectIsRead() {
    ApiException failure =
        failure(
            CannedResponse.status(503)
                .json(
                    "{\"error\":{\"code\":\"WORKLOAD_UNAVAILABLE\",\"message\":\"No capacity.\",\"status\":503,"
                        + "\"retryable\":false,\"action\":\"Try another region\",\"do_not\":\"hammer\","
                        + "\"docs_url\":\"https://docs.blaxel.ai/errors\"}}"));
    assertThat(failure.code()).contains("WORKLOAD_UNAVAILABLE");
    assertThat(failure.serverMessage()).contains("No capacity.");
    assertThat(failure.action()).contains("Try another region");
    assertThat(failure.doNot()).contains("hammer");
    assertThat(failure.docsUrl()).contains("https://docs.blaxel.ai/errors");
    assertThat(failure.retryable()).isFalse();
    assertThat(failure)
        .hasMessage(
            "Listing the executions of job 'etl' failed: 503 WORKLOAD_UNAVAILABLE: No capacity. Try another region."
                + " Do not: hammer. See https://docs.blaxel.ai/errors (request id req-1)");
  }

  @Test
  void howLongToWaitIsRead() {
    ApiException failure = failure(CannedResponse.status(429).header("Retry-After", "30"));
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(failure).hasMessageContaining("The same request may work later, after 30 s.");
    assertThat(failure(CannedResponse.status(429)).retryAfter()).isEmpty();
  }

  @Test
  void theServersWordOnRetryingCounts() {
    assertThat(
            failure(CannedResponse.status(409).json("{\"error\":{\"retryable\":true}}"))
                .retryable())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"No such job\",\"status\":404}",
        "{\"detail\":\"No such job\"}",
        "{\"message\":\"No such job\"}",
        "{\"code\":\"404\",\"error\":\"x\",\"message\":\"No such job\"}",
        "{\"error\":{\"message\":\"No such job\",\"status\":\"404\"}}"
      })
  void otherFormsAreReadAsFarAsTheyGo(String body) {
    assertThat(failure(CannedResponse.status(404).json(body)).serverMessage())
        .contains("No such job");
  }

  @Test
  void aPageOfHtmlIsCalledOne() {
    ApiException failure =
        failure(CannedResponse.status(502).body("text/html", "<html><h1>Bad gateway</h1></html>"));
    assertThat(failure).hasMessageContaining("HTML").hasMessageNotContaining("Bad gateway");
    assertThat(failure.body()).isEqualTo("<html><h1>Bad gateway</h1></html>");
    assertThat(failure.code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"error\":{\"code\"", "null", "[]", "17", "\u0000"})
  void oddBodiesDoNoHarm(String body) {
    ApiException failure = failure(CannedResponse.status(500).json(body));
    assertThat(failure.serverMessage()).isEmpty();
    assertThat(failure.body()).isEqualTo(body);
  }

  @Test
  void bytesThatAreNoUtf8DoNoHarm() {
    ApiException failure =
        failure(
            CannedResponse.status(500)
                .body("text/plain; charset=nonsense", new byte[] {'a', (byte) 0xff}));
    assertThat(failure).hasMessageContaining("\"a\ufffd\"");
  }

  @Test
  void aTextIsCutAndPutOnOneLineInTheMessage() {
    ApiException failure =
        failure(
            CannedResponse.status(500)
                .body("text/plain", "first\r\n\u001b[31msecond " + "x".repeat(5_000)));
    assertThat(failure.getMessage())
        .contains("first [31msecond xxx")
        .hasSizeLessThan(500)
        .doesNotContain("\n", "\u001b");
  }

  @Test
  void ofALongBodyTheStartIsKept() {
    ApiException failure =
        failure(CannedResponse.status(500).body("text/plain", "x".repeat(100_000)));
    assertThat(failure.body()).hasSize(64 * 1024);
  }

  @Test
  void aBodyThatBreaksOffLeavesTheStatus() {
    RawServer.Reply reply =
        RawServer.Reply.of("HTTP/1.1 503 Some\r\nContent-Length: 1000\r\n\r\nthe start");
    try (RawServer raw = new RawServer(reply);
        BlaxelExecutions client =
            BlaxelExecutions.builder()
                .baseUrl(raw.url())
                .apiKey("planted-secret")
                .retries(Retries.none())
                .build()) {
      ApiException failure =
          catchThrowableOfType(
              ApiException.class, () -> client.job("etl").list().iterator().next());
      assertThat(failure.status()).isEqualTo(503);
      assertThat(failure.body()).isEqualTo("the start");
    }
  }

  @Test
  void theMessageSaysWhatToDoNext() {
    assertThat(failure(CannedResponse.status(401))).hasMessageContaining("BL_API_KEY");
    assertThat(failure(CannedResponse.status(403)))
        .hasMessageContaining("'my-workspace'")
        .hasMessageContaining("BL_WORKSPACE");
    assertThat(failure(CannedResponse.status(404)))
        .hasMessageContaining("job's name")
        .hasMessageContaining("'my-workspace'");
    assertThat(failure(CannedResponse.status(503))).hasMessageContaining("may work later");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Blaxel-Request-Id", "x-request-id", "X-Amzn-RequestId", "CF-Ray"})
  void requestIdsGoByManyNames(String header) {
    try (RawServer raw = new RawServer(RawServer.Reply.http(500, header + ": id-1\r\n", ""));
        BlaxelExecutions client =
            BlaxelExecutions.builder()
                .baseUrl(raw.url())
                .apiKey("planted-secret")
                .retries(Retries.none())
                .build()) {
      assertThatThrownBy(() -> client.job("etl").list().iterator().next())
          .isInstanceOfSatisfying(
              ApiException.class, failure -> assertThat(failure.requestId()).contains("id-1"));
    }
  }

  @Test
  void headersAreKeptAndThoseWithSecretsMasked() {
    ApiException failure =
        failure(
            CannedResponse.status(429)
                .header("Retry-After", "7")
                .header("Set-Cookie", "session=planted"));
    assertThat(failure.headers().get("retry-after")).containsExactly("7");
    assertThat(failure.headers().get("Set-Cookie")).containsExactly("***");
  }

  @Test
  void anAnswerThatRepeatsTheApiKeyDoesNotSpreadIt() {
    String json =
        "{\"code\":401,\"error\":\""
            + SECRET
            + "\",\"message\":\"Bearer "
            + SECRET
            + " is not valid\"}";
    ApiException failure =
        failure(
            CannedResponse.status(401)
                .header("X-Echo", SECRET)
                .header("X-Request-Id", SECRET)
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
  void survivesSerialization() throws Exception {
    ApiException failure =
        failure(
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
  }

  @Test
  void problemDetailsAreReadAsFarAsTheyGo() {
    ApiException failure =
        failure(
            CannedResponse.status(409)
                .json(
                    "{\"type\":\"about:conflict\",\"title\":\"Busy\",\"retryable\":true,"
                        + "\"action\":\"Wait\",\"docs_url\":\"https://docs\"}"));
    assertThat(failure.code()).contains("about:conflict");
    assertThat(failure.serverMessage()).contains("Busy");
    assertThat(failure.retryable()).isTrue();
    assertThat(failure.action()).contains("Wait");
    assertThat(failure.docsUrl()).contains("https://docs");
  }

  @Test
  void aWordAgainstRetryingCountsInAnyForm() {
    assertThat(
            failure(CannedResponse.status(503).json("{\"title\":\"Busy\",\"retryable\":false}"))
                .retryable())
        .isFalse();
    assertThat(
            failure(CannedResponse.status(503).json("{\"title\":\"Busy\",\"retryable\":\"no\"}"))
                .retryable())
        .isTrue();
  }

  @Test
  void aCodeWithoutAMessageIsNoReason() {
    assertThat(failure(CannedResponse.status(418).json("{\"code\":\"teapot\"}")))
        .hasMessageContaining("418 teapot: the server gives no reason.");
  }

  @Test
  void aTextIsQuoted() {
    assertThat(failure(CannedResponse.status(418).body("text/plain", "I am a teapot")))
        .hasMessageContaining("418: the server says \"I am a teapot\".");
  }
}
