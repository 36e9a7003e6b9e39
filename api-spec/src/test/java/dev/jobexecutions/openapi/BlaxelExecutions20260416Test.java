package dev.jobexecutions.openapi;

import static dev.jobexecutions.openapi.Blaxel.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of 2026-04-16 says what the published reference says. */
class BlaxelExecutions20260416Test {
  private static final Blaxel DOCUMENT = Blaxel.file(Blaxel.V20260416);
  private static final String LIST = "/paths/~1jobs~1{jobId}~1executions";
  private static final String ONE = "/paths/~1jobs~1{jobId}~1executions~1{executionId}";

  @Test
  void hasTheseOperations() {
    assertThat(DOCUMENT.operations())
        .containsExactly(
            "get /jobs/{jobId}/executions listJobExecutions",
            "post /jobs/{jobId}/executions createJobExecution",
            "get /jobs/{jobId}/executions/{executionId} getJobExecution",
            "delete /jobs/{jobId}/executions/{executionId} deleteJobExecution");
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
  void listsByOffset() {
    assertThat(DOCUMENT.parameters(LIST + "/get"))
        .containsExactly(
            Map.entry("path jobId*", json("{\"type\":\"string\"}")),
            Map.entry(
                "query limit",
                json(
                    """
                    {"type":"integer","format":"int32","minimum":1,"maximum":100,"default":20}""")),
            Map.entry(
                "query offset",
                json(
                    """
                    {"type":"integer","format":"int32","minimum":0,"default":0}""")));
  }

  @Test
  void answersABareArrayOfExecutions() {
    JsonNode schema = DOCUMENT.answer(LIST + "/get", "200");
    assertThat(schema.path("type").asText()).isEqualTo("array");
    assertThat(schema.path("items").path("$ref").asText())
        .isEqualTo(Blaxel.SHARED + "#/components/schemas/JobExecution");
  }

  @Test
  void hasTheCompleteExample() {
    assertThat(DOCUMENT.at(LIST + "/get/responses/200/content/application~1json/example"))
        .isEqualTo(Blaxel.ANSWER);
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
