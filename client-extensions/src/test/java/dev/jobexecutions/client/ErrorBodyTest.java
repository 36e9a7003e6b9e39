package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.CannedResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the body of an answer other than success. */
class ErrorBodyTest {
  private final RefusedListing listing = new RefusedListing();

  @AfterEach
  void close() {
    listing.close();
  }

  @Test
  void theFormWithATextIsRead() {
    ApiException failure =
        listing.failure(
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
        listing.failure(
            CannedResponse.status(503)
                .json(
                    "{\"error\":{\"code\":\"WORKLOAD_UNAVAILABLE\",\"message\":\"No capacity.\",\"status\":503,"
                        + "\"retryable\":false,\"action\":\"try another region\",\"do_not\":\"hammer\","
                        + "\"docs_url\":\"https://docs.blaxel.ai/errors\"}}"));
    assertThat(failure.code()).contains("WORKLOAD_UNAVAILABLE");
    assertThat(failure.serverMessage()).contains("No capacity.");
    assertThat(failure.action()).contains("try another region");
    assertThat(failure.doNot()).contains("hammer");
    assertThat(failure.docsUrl()).contains("https://docs.blaxel.ai/errors");
    assertThat(failure.retryable()).isFalse();
    assertThat(failure)
        .hasMessage(
            "Listing the executions of job 'etl' failed: 503 WORKLOAD_UNAVAILABLE: No capacity. Try another region."
                + " Do not: hammer. See https://docs.blaxel.ai/errors (request id req-1)");
  }

  @Test
  void problemDetailsAreReadAsFarAsTheyGo() {
    ApiException failure =
        listing.failure(
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
    assertThat(listing.failure(CannedResponse.status(404).json(body)).serverMessage())
        .contains("No such job");
  }

  @Test
  void theServersWordOnRetryingCounts() {
    assertThat(
            listing
                .failure(CannedResponse.status(409).json("{\"error\":{\"retryable\":true}}"))
                .retryable())
        .isTrue();
  }

  @Test
  void aWordAgainstRetryingCountsInAnyForm() {
    assertThat(
            listing
                .failure(
                    CannedResponse.status(503).json("{\"title\":\"Busy\",\"retryable\":false}"))
                .retryable())
        .isFalse();
    assertThat(
            listing
                .failure(
                    CannedResponse.status(503).json("{\"title\":\"Busy\",\"retryable\":\"no\"}"))
                .retryable())
        .isTrue();
  }

  @Test
  void aCodeWithoutAMessageIsNoReason() {
    assertThat(listing.failure(CannedResponse.status(418).json("{\"code\":\"teapot\"}")))
        .hasMessageContaining("418 teapot: the server gives no reason.");
  }

  @Test
  void aPageOfHtmlIsCalledOne() {
    ApiException failure =
        listing.failure(
            CannedResponse.status(502).body("text/html", "<html><h1>Bad gateway</h1></html>"));
    assertThat(failure).hasMessageContaining("HTML").hasMessageNotContaining("Bad gateway");
    assertThat(failure.body()).isEqualTo("<html><h1>Bad gateway</h1></html>");
    assertThat(failure.code()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"error\":{\"code\"", "null", "[]", "17", "\u0000"})
  void oddBodiesDoNoHarm(String body) {
    ApiException failure = listing.failure(CannedResponse.status(500).json(body));
    assertThat(failure.serverMessage()).isEmpty();
    assertThat(failure.body()).isEqualTo(body);
  }

  @Test
  void bytesThatAreNoUtf8DoNoHarm() {
    ApiException failure =
        listing.failure(
            CannedResponse.status(500)
                .body("text/plain; charset=nonsense", new byte[] {'a', (byte) 0xff}));
    assertThat(failure).hasMessageContaining("\"a\ufffd\"");
  }

  @Test
  void aTextIsQuoted() {
    assertThat(listing.failure(CannedResponse.status(418).body("text/plain", "I am a teapot")))
        .hasMessageContaining("418: the server says \"I am a teapot\".");
  }

  @Test
  void aTextIsCutAndPutOnOneLineInTheMessage() {
    ApiException failure =
        listing.failure(
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
        listing.failure(CannedResponse.status(500).body("text/plain", "x".repeat(100_000)));
    assertThat(failure.body()).hasSize(64 * 1024);
  }

  /** As much of a key is worth as the key, to who has the rest. */
  @Test
  void theEndOfALongBodyIsNotTheBeginningOfAKey() {
    String body = "x".repeat(64 * 1024 - 10) + RefusedListing.SECRET;
    ApiException failure = listing.failure(CannedResponse.status(500).body("text/plain", body));
    assertThat(failure.body()).endsWith("xxx***");
  }

  @Test
  void aBodyThatBreaksOffLeavesTheStatus() {
    RawServer.Reply reply =
        RawServer.Reply.of("HTTP/1.1 503 Some\r\nContent-Length: 1000\r\n\r\nthe start");
    ApiException failure = RefusedListing.failure(reply);
    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.body()).isEqualTo("the start");
  }
}
