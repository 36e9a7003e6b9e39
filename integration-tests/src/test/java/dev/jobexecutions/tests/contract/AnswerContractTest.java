package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.BlaxelServerExtension;
import dev.jobexecutions.testing.ExecutionSeed;
import java.io.IOException;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer of the testing server against the document. */
class AnswerContractTest {
  private static final String JOB = "data-processing-job";
  private static final ApiContract CONTRACT = ApiContract.packaged();
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final BlaxelServerExtension SERVER =
      BlaxelServerExtension.of(
          BlaxelServer.builder()
              .apiKey("planted-secret-key")
              .workspace("my-workspace")
              .job("idle-job")
              .seed(ExecutionSeed.job(JOB).count(250)));

  private final WireTap tap = new WireTap();

  @Test
  void pageFits() throws IOException {
    Exchange exchange = ask(request(JOB, ""));

    assertFits(exchange, 200);
    assertThat(JSON.readTree(exchange.body())).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void pageHoldsAsManyAsTheLimit(int limit) throws IOException {
    Exchange exchange = ask(request(JOB, "?limit=" + limit));

    assertFits(exchange, 200);
    assertThat(JSON.readTree(exchange.body())).hasSize(limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200})
  void pageAtAnyOffsetFits(int offset) throws IOException {
    Exchange exchange = ask(request(JOB, "?limit=100&offset=" + offset));

    assertFits(exchange, 200);
    assertThat(JSON.readTree(exchange.body())).hasSize(Math.min(100, 250 - offset));
  }

  @Test
  void pageWithOddTimestampsAndTextsFits() throws IOException {
    SERVER
        .server()
        .add(ExecutionSeed.job("odd").withOddTimestamps().withOddTexts().count(100).generate());

    Exchange exchange = ask(request("odd", "?limit=100"));

    assertFits(exchange, 200);
    assertThat(JSON.readTree(exchange.body())).hasSize(100);
  }

  @Test
  void pageBehindTheEndIsEmpty() throws IOException {
    Exchange exchange = ask(request(JOB, "?offset=250"));

    assertFits(exchange, 200);
    assertThat(exchange.body()).isEqualTo("[]");
  }

  @Test
  void pageOfAJobWithoutExecutionsIsEmpty() throws IOException {
    Exchange exchange = ask(request("idle-job", ""));

    assertFits(exchange, 200);
    assertThat(exchange.body()).isEqualTo("[]");
  }

  @ParameterizedTest(name = "?{0}")
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=many",
        "limit=1.5",
        "limit=",
        "limit",
        "limit=99999999999999999999",
        "limit=5&limit=6",
        "offset=-1",
        "offset=all",
        "offset=1.5",
        "offset="
      })
  void wrongQueryIsABadRequest(String query) throws IOException {
    Exchange exchange = ask(request(JOB, "?" + query));

    assertFits(exchange, 400);
    assertThat(CONTRACT.requestViolations(exchange.request())).isNotEmpty();
    assertThat(error(exchange).path("message").asText())
        .startsWith(query.startsWith("limit") ? "limit" : "offset");
  }

  @Test
  void unknownVersionIsABadRequest() throws IOException {
    Exchange exchange = ask(request(JOB, "").header("Blaxel-Version", "2020-01-01"));

    assertFits(exchange, 400);
    assertThat(error(exchange).path("error").asText()).isEqualTo("invalid_api_version");
  }

  @Test
  void requestWithoutTokenIsUnauthorized() throws IOException {
    Exchange exchange = ask(request(JOB, "").removeHeader("Authorization"));

    assertFits(exchange, 401);
    assertThat(error(exchange).at("/error/code").asText()).isEqualTo("AUTHENTICATION_REQUIRED");
  }

  @Test
  void wrongTokenIsUnauthorized() throws IOException {
    Exchange exchange = ask(request(JOB, "").header("Authorization", "Bearer other-key"));

    assertFits(exchange, 401);
    assertThat(error(exchange).at("/error/code").asText()).isEqualTo("AUTHENTICATION_FAILED");
  }

  @Test
  void anotherWorkspaceIsForbidden() throws IOException {
    Exchange exchange = ask(request(JOB, "").header("X-Blaxel-Workspace", "their-workspace"));

    assertFits(exchange, 403);
    assertThat(error(exchange).at("/error/code").asText()).isEqualTo("FORBIDDEN");
  }

  @Test
  void unknownJobIsNotFound() throws IOException {
    Exchange exchange = ask(request("no-such-job", ""));

    assertFits(exchange, 404);
    assertThat(error(exchange).at("/error/code").asText()).isEqualTo("WORKLOAD_NOT_FOUND");
  }

  private static void assertFits(Exchange exchange, int status) {
    assertThat(exchange.status()).isEqualTo(status);
    assertThat(CONTRACT.answerViolations(exchange)).isEmpty();
  }

  private static JsonNode error(Exchange exchange) throws IOException {
    return JSON.readTree(exchange.body());
  }

  private static Request.Builder request(String job, String query) {
    return new Request.Builder()
        .url(SERVER.baseUrl() + "/jobs/" + job + "/executions" + query)
        .header("Authorization", "Bearer planted-secret-key")
        .header("Blaxel-Version", "2026-04-16")
        .header("X-Blaxel-Workspace", "my-workspace");
  }

  private Exchange ask(Request.Builder request) throws IOException {
    try (Response response = tap.httpClient().newCall(request.build()).execute()) {
      assertThat(response.header("Content-Type")).isNotNull();
    }
    return tap.only();
  }
}
