package dev.jobexecutions.openapi;

import static dev.jobexecutions.openapi.Blaxel.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of 2026-04-28 says what is known of this version, whose listings go by cursor. */
class BlaxelExecutions20260428Test {
  private static final Blaxel DOCUMENT = Blaxel.file(Blaxel.V20260428);
  private static final String LIST = "/paths/~1jobs~1{jobId}~1executions";
  private static final String ONE = "/paths/~1jobs~1{jobId}~1executions~1{executionId}";
  private static final String TASKS = ONE + "~1tasks";
  private static final Map.Entry<String, JsonNode> SORT =
      Map.entry(
          "query sort",
          json("{\"$ref\":\"" + Blaxel.SHARED + "#/components/schemas/JobExecutionSort\"}"));
  private static final Map.Entry<String, JsonNode> QUERY =
      Map.entry("query q", json("{\"type\":\"string\",\"maxLength\":200}"));

  @Test
  void hasTheseOperations() {
    assertThat(DOCUMENT.operations())
        .containsExactly(
            "get /jobs/{jobId}/executions listJobExecutions",
            "post /jobs/{jobId}/executions createJobExecution",
            "get /jobs/{jobId}/executions/{executionId} getJobExecution",
            "delete /jobs/{jobId}/executions/{executionId} deleteJobExecution",
            "get /jobs/{jobId}/executions/{executionId}/tasks listJobExecutionTasks");
  }

  @Test
  void servesThePublicAddress() {
    assertThat(DOCUMENT.at("/servers/0/url").asText()).isEqualTo("https://api.blaxel.ai/v0");
  }

  @Test
  void wantsABearerToken() {
    assertThat(DOCUMENT.at("/security")).isEqualTo(json("[{\"bearerAuth\":[]}]"));
    JsonNode scheme = DOCUMENT.at("/components/securitySchemes/bearerAuth");
    assertThat(scheme.path("type").asText()).isEqualTo("http");
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
  }

  @Test
  void listsByCursorSortedAndFiltered() {
    assertThat(DOCUMENT.parameters(LIST + "/get"))
        .containsExactly(
            Map.entry("path jobId*", json("{\"type\":\"string\"}")),
            Map.entry("query cursor", json("{\"type\":\"string\"}")),
            Map.entry(
                "query limit",
                json(
                    """
                    {"type":"integer","format":"int32","minimum":1,"maximum":100,"default":20}""")),
            SORT,
            QUERY);
  }

  @Test
  void listsTasksByCursorSortedAndFiltered() {
    assertThat(DOCUMENT.parameters(TASKS + "/get"))
        .containsExactly(
            Map.entry("path jobId*", json("{\"type\":\"string\"}")),
            Map.entry("path executionId*", json("{\"type\":\"string\"}")),
            Map.entry("query cursor", json("{\"type\":\"string\"}")),
            // More than 200 is not refused but taken as 200.
            Map.entry(
                "query limit",
                json(
                    """
                    {"type":"integer","format":"int32","minimum":1,"default":50}""")),
            SORT,
            QUERY);
  }

  @Test
  void answersPages() {
    assertThat(DOCUMENT.answer(LIST + "/get", "200").path("$ref").asText())
        .isEqualTo(Blaxel.SHARED + "#/components/schemas/JobExecutionList");
    assertThat(DOCUMENT.answer(TASKS + "/get", "200").path("$ref").asText())
        .isEqualTo(Blaxel.SHARED + "#/components/schemas/JobExecutionTaskList");
  }

  @Test
  void createsByARequest() {
    assertThat(DOCUMENT.parameters(LIST + "/post")).containsOnlyKeys("path jobId*");
    JsonNode body = DOCUMENT.at(LIST + "/post/requestBody");
    assertThat(body.path("required").asBoolean()).isTrue();
    assertThat(body.at("/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/CreateJobExecutionRequest");
    assertThat(DOCUMENT.answer(LIST + "/post", "200").path("$ref").asText())
        .isEqualTo("#/components/schemas/CreateJobExecutionOutput");
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "delete"})
  void answersOneExecution(String method) {
    assertThat(DOCUMENT.parameters(ONE + "/" + method))
        .containsOnlyKeys("path jobId*", "path executionId*");
    assertThat(DOCUMENT.answer(ONE + "/" + method, "200").path("$ref").asText())
        .isEqualTo("#/components/schemas/JobExecution");
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "401", "403", "404", "429", "500", "default"})
  void describesFailuresOfEveryOperation(String status) {
    assertThat(DOCUMENT.document().parts(Kind.OPERATION))
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(
                        DOCUMENT.answer(operation.place().toString(), status).path("$ref").asText())
                    .isEqualTo("#/components/schemas/ErrorResponse"));
  }
}
