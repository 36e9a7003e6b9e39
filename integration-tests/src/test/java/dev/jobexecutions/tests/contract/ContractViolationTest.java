package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.tests.server.FixedAnswerServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the judge of the other tests finds what is wrong, and only that. */
class ContractViolationTest {
  private static final String PATH = "/jobs/data-processing-job/executions";
  private static final String VERSION = "2026-04-16";

  private final ApiContract contract = ApiContract.packaged();

  @ParameterizedTest(name = "{0} is reported as {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"metadata":{},"spec":{}}                               | type
          [{"metadata":{}}]                                       | required
          [{"metadata":{"id":7},"spec":{}}]                       | type
          [{"metadata":{},"spec":{"memoryOverride":"2 GB"}}]      | type
          [{"metadata":{},"spec":{},"status":"asleep"}]           | enum
          [{"metadata":{},"spec":{},"tasks":[{"status":"lost"}]}] | enum
          [{"metadata":{},"spec":{"envOverride":5}}]              | oneOf
          [{"metadata":{},"spec":{"envOverride":[{"A":5}]}}]      | oneOf
          """)
  void wrongPageIsReported(String page, String keyword) throws IOException {
    assertThat(contract.answerViolations(answered(200, "application/json", page)))
        .extracting(Violation::key)
        .containsExactly("validation.response.body.schema." + keyword);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []
          [{"metadata":{},"spec":{}}]
          [{"metadata":{"owner":"ann"},"spec":{"gpu":true},"more":[1]}]
          [{"metadata":{},"spec":{"envOverride":{"A":"***"}}}]
          [{"metadata":{},"spec":{"envOverride":{"A":5,"B":null}}}]
          [{"metadata":{},"spec":{"envOverride":"{}"}}]
          """)
  void rightPageIsNotReported(String page) throws IOException {
    assertThat(contract.answerViolations(answered(200, "application/json", page))).isEmpty();
  }

  @Test
  void answerOfAnotherTypeIsReported() throws IOException {
    assertThat(contract.answerViolations(answered(200, "text/html", "<html></html>")))
        .extracting(Violation::key)
        .containsExactly("validation.response.contentType.notAllowed");
  }

  @Test
  void answerWithoutBodyIsReported() throws IOException {
    assertThat(contract.answerViolations(answered(200, "application/json", "")))
        .extracting(Violation::key)
        .containsExactly("validation.response.body.missing");
  }

  @Test
  void errorAnswerWithoutErrorIsReported() throws IOException {
    Exchange exchange = answered(404, "application/json", "{\"message\":\"no such job\"}");

    assertThat(contract.answerViolations(exchange))
        .extracting(Violation::key)
        .containsExactly("validation.response.body.schema.required");
  }

  @Test
  void errorInAWrongFormIsReported() throws IOException {
    Exchange exchange = answered(404, "application/json", "{\"error\":404}");

    assertThat(contract.answerViolations(exchange))
        .extracting(Violation::key)
        .containsExactly("validation.response.body.schema.oneOf");
  }

  @ParameterizedTest(name = "?{0} is reported as {1}")
  @CsvSource({
    "limit=0,    validation.request.parameter.schema.minimum",
    "limit=101,  validation.request.parameter.schema.maximum",
    "limit=many, validation.request.parameter.schema.type",
    "offset=-1,  validation.request.parameter.schema.minimum",
    "offset=1.5, validation.request.parameter.schema.type",
    "page=2,     validation.request.parameter.query.unexpected",
  })
  void wrongQueryIsReported(String query, String key) throws IOException {
    Request request = request(PATH + "?" + query, "Bearer token", VERSION).build();

    assertThat(contract.requestViolations(sent(request).request()))
        .extracting(Violation::key)
        .containsExactly(key);
  }

  @Test
  void requestWithoutTokenIsReported() throws IOException {
    Request request = request(PATH, "", VERSION).removeHeader("Authorization").build();

    assertThat(contract.requestViolations(sent(request).request()))
        .extracting(Violation::key)
        .containsExactly("validation.request.security.missing");
  }

  @Test
  void tokenOfAnotherSchemeIsReported() throws IOException {
    Request request = request(PATH, "Basic dTpw", VERSION).build();

    assertThat(contract.requestViolations(sent(request).request()))
        .extracting(Violation::key)
        .containsExactly("validation.request.security.invalid");
  }

  @Test
  void anotherApiVersionIsReported() throws IOException {
    Request request = request(PATH, "Bearer token", "2020-01-01").build();

    assertThat(contract.requestViolations(sent(request).request()))
        .containsExactly(
            new Violation(
                FixedHeaders.KEY, "expected Blaxel-Version: 2026-04-16, got [2020-01-01]"));
  }

  @Test
  void unknownPathIsReported() throws IOException {
    Request request = request("/jobs/a/b/executions", "Bearer token", VERSION).build();

    assertThat(contract.requestViolations(sent(request).request()))
        .extracting(Violation::key)
        .containsExactly("validation.request.path.missing");
  }

  @Test
  void anotherMethodIsReported() throws IOException {
    Request request = request(PATH, "Bearer token", VERSION).delete().build();

    assertThat(contract.requestViolations(sent(request).request()))
        .extracting(Violation::key)
        .containsExactly("validation.request.operation.notAllowed");
  }

  private static Exchange answered(int status, String contentType, String body) throws IOException {
    try (FixedAnswerServer server =
        FixedAnswerServer.start(status, Map.of("Content-Type", contentType), body)) {
      return exchange(server, request(PATH, "Bearer token", VERSION).build());
    }
  }

  private static Exchange sent(Request request) throws IOException {
    try (FixedAnswerServer server = FixedAnswerServer.ok("[]")) {
      return exchange(server, request);
    }
  }

  private static Exchange exchange(FixedAnswerServer server, Request request) throws IOException {
    WireTap tap = new WireTap();
    HttpUrl target =
        HttpUrl.get(server.baseUrl() + request.url().encodedPath())
            .newBuilder()
            .encodedQuery(request.url().encodedQuery())
            .build();
    try (Response response =
        tap.httpClient().newCall(request.newBuilder().url(target).build()).execute()) {
      assertThat(response.code()).isPositive();
    }
    return List.copyOf(tap.exchanges()).get(0);
  }

  /** A request of this path and query; the test's server puts its own origin before them. */
  private static Request.Builder request(String target, String authorization, String version) {
    return new Request.Builder()
        .url("http://localhost" + target)
        .header("Authorization", authorization)
        .header("Blaxel-Version", version);
  }
}
