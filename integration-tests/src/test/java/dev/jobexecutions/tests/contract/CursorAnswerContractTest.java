package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.BlaxelServerExtension;
import dev.jobexecutions.testing.ExecutionSeed;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The testing server's answers in API version 2026-04-28 against its document. */
class CursorAnswerContractTest {
  private static final String JOB = "data-processing-job";
  private static final String VERSION = "2026-04-28";
  private static final ApiContract CONTRACT = ApiContract.packaged(VERSION);
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final BlaxelServerExtension SERVER =
      BlaxelServerExtension.of(
          BlaxelServer.builder()
              .job("idle-job")
              .seed(
                  ExecutionSeed.job(JOB).count(45).tasks(3, 9).withOddTimestamps().withOddTexts()));

  private final WireTap tap = new WireTap();

  @ParameterizedTest(name = "executions{0}")
  @ValueSource(
      strings = {
        "",
        "?limit=1",
        "?limit=100",
        "?sort=createdAt:asc",
        "?sort=name:desc&limit=7",
        "?q=ex&limit=7",
        "?q=nothing-has-this"
      })
  void pagesFit(String query) throws IOException {
    JsonNode meta = fitting("/" + JOB + "/executions" + query, 200).path("meta");

    assertThat(meta.path("hasMore").isBoolean()).isTrue();
    assertThat(meta.path("nextCursor").asText().isEmpty())
        .isEqualTo(!meta.path("hasMore").asBoolean());
  }

  @Test
  void thePageOfACursorFits() throws IOException {
    String next = fitting("/" + JOB + "/executions", 200).path("meta").path("nextCursor").asText();

    assertThat(fitting("/" + JOB + "/executions?cursor=" + next, 200).path("data")).hasSize(20);
  }

  @Test
  void theListOfAJobWithoutExecutionsFits() throws IOException {
    assertThat(fitting("/idle-job/executions", 200).path("data")).isEmpty();
  }

  @Test
  void anExecutionFits() throws IOException {
    assertThat(fitting(execution(), 200).path("metadata").path("job").asText()).isEqualTo(JOB);
  }

  @ParameterizedTest(name = "tasks{0}")
  @ValueSource(strings = {"?limit=2", "?limit=2&sort=name:desc", "?limit=2&q=task"})
  void theTasksOfAnExecutionFit(String query) throws IOException {
    JsonNode page = fitting(execution() + "/tasks" + query, 200);

    assertThat(page.path("data")).hasSize(2);
    assertThat(page.path("meta").path("hasMore").asBoolean()).isTrue();
  }

  @ParameterizedTest(name = "executions{0}")
  @ValueSource(
      strings = {
        "?cursor=nonsense",
        "?sort=size:asc",
        "?limit=0",
        "?limit=101",
      })
  void wrongQueriesAreBadRequests(String query) throws IOException {
    assertThat(fitting("/" + JOB + "/executions" + query, 400).path("error").isMissingNode())
        .isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/no-such-job/executions", "/data-processing-job/executions/no-such-id"})
  void whatIsNotThereIsNotFound(String path) throws IOException {
    assertThat(fitting(path, 404).path("error").isMissingNode()).isFalse();
  }

  private static String execution() {
    JobExecution first = SERVER.server().executions(JOB).get(0);
    return "/" + JOB + "/executions/" + Objects.requireNonNull(first.getMetadata().getId());
  }

  private JsonNode fitting(String path, int status) throws IOException {
    Request request =
        new Request.Builder()
            .url(SERVER.baseUrl() + "/jobs" + path)
            .header("Authorization", "Bearer planted-secret-key")
            .header("Blaxel-Version", VERSION)
            .build();
    int before = tap.exchanges().size();
    try (Response response = tap.httpClient().newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(status);
    }
    Exchange exchange = tap.exchanges().get(before);
    assertThat(CONTRACT.answerViolations(exchange)).isEmpty();
    return JSON.readTree(exchange.body());
  }
}
