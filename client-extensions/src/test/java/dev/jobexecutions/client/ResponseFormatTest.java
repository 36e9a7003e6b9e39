package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that call themselves a success, and are not what the document says. */
class ResponseFormatTest {
  private static final String SECRET = "bl_planted-secret";

  private final BlaxelServer server = BlaxelServer.start();
  private final BlaxelExecutions blaxel =
      BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiKey(SECRET).build();

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  private ResponseFormatException failure(CannedResponse response) {
    server.respondNext(response);
    return catchThrowableOfType(
        ResponseFormatException.class, () -> blaxel.job("etl").list().iterator().next());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | $ | the answer is empty",
        "null | $ | expected an array but was null at $",
        "{\"error\":\"oops\"} | $ | expected an array but was an object at $",
        "{\"data\":[],\"meta\":{}} | $ | the shape of API version 2026-04-28, although 2026-04-16 was asked for; switch",
        "\"text\" | $ | expected an array but was a string at $",
        "[null] | $[0] | expected an object but was null at $[0]",
        "[{\"metadata\":[],\"spec\":{}}] | $[0].metadata | expected an object but was an array at $[0].metadata",
        "[{\"metadata\":{\"id\":7},\"spec\":{}}] | $[0].metadata.id | expected a string but was a number at $[0].metadata.id",
        "[{\"metadata\":{},\"spec\":{\"timeout\":\"1h\"}}] | $[0].spec.timeout | a long but was a string at $[0].spec.timeout",
        "[{\"metadata\":{},\"spec\":{\"envOverride\":[]}}] | $[0].spec.envOverride | no form of JobExecutionEnvOverride fits an array at $[0].spec.envOverride",
        "[{\"metadata\":{}}] | $[0].spec | required property of JobExecution is missing at $[0].spec",
        "[{\"metadata\":{},\"spec\":{},\"status\":\"queued\",\"status\":\"failed\"}] | $[0].status | the property 'status' twice",
        "[{\"metadata\":{},\"spec\":{}}, | $ | the JSON ends early",
        "[{\"metadata\":{},\"spec | $[0] | at $[0]",
        "[] [] | $ | the JSON is malformed at $",
        "[NaN] | $[0] | the JSON is malformed at $[0]",
        "<html></html> | $ | HTML",
      })
  void isNamedWithItsPlace(String body, String path, String message) {
    ResponseFormatException failure = failure(CannedResponse.status(200).json(body));
    assertThat(failure)
        .hasMessageStartingWith(
            "Listing the executions of job 'etl' failed: the server reported success, but ")
        .hasMessageContaining(message);
    assertThat(failure.path()).startsWith(path);
  }

  @Test
  void noContentIsNoListing() {
    assertThat(failure(CannedResponse.status(204)))
        .hasMessageContaining("(204)")
        .hasMessageContaining("empty");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    server.respondNext(CannedResponse.status(200).json("\ufeff[]"));
    assertThat(blaxel.job("etl").list()).isEmpty();
  }

  @Test
  void whiteSpaceIsPassedOver() {
    server.respondNext(CannedResponse.status(200).json(" \r\n\t[ ]\n\n "));
    assertThat(blaxel.job("etl").list()).isEmpty();
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "[{\"metadata\":{},\"spec\":{},\"x\":" + "[".repeat(10_000);
    assertThat(failure(CannedResponse.status(200).json(deep)))
        .hasMessageContaining("nesting too deep");
  }

  @Test
  void anAnswerThatRepeatsTheApiKeyDoesNotSpreadIt() {
    String json = "[{\"metadata\":{},\"spec\":{},\"" + SECRET + "\":1,\"" + SECRET + "\":2}]";
    ResponseFormatException failure = failure(CannedResponse.status(200).json(json));
    StringWriter all = new StringWriter();
    failure.printStackTrace(new PrintWriter(all));
    assertThat(all + failure.path()).contains("***").doesNotContain("planted");
  }

  /** A name of a property can hold what makes a line of a log, and what clears a terminal. */
  @Test
  void anAnswerForgesNoLineOfALog() {
    String json = "[{\"metadata\":{\"a\\n2026-08-01 INFO forged\\u001b[2J\":tru}}]";
    ResponseFormatException failure = failure(CannedResponse.status(200).json(json));
    assertThat(failure.path()).isEqualTo("$[0].metadata.a 2026-08-01 INFO forged [2J");
    assertThat(Traces.of(failure))
        .contains("Caused by", "JsonEncodingException")
        .doesNotContain("\n2026", "\u001b");
  }

  @Test
  void anAnswerFillsNoLog() {
    String json = "[{\"" + "n".repeat(1_000_000) + "\":tru}]";
    ResponseFormatException failure = failure(CannedResponse.status(200).json(json));
    assertThat(failure.path()).startsWith("$[0].nnn").hasSizeLessThan(400);
    assertThat(Traces.of(failure)).contains("JsonEncodingException").hasSizeLessThan(100_000);
  }
}
