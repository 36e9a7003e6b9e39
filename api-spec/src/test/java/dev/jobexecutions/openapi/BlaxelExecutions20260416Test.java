package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of 2026-04-16 says what the published reference page says. */
class BlaxelExecutions20260416Test {
  private static final String FILE = "blaxel-executions-2026-04-16.yaml";
  private static final ApiDocument DOCUMENT =
      Objects.requireNonNull(ApiDocumentReader.read(FILE, Things.resource(FILE)).document());
  private static final String OPERATION = "/paths/~1jobs~1{jobId}~1executions/get";

  /** The complete example of the reference page, copied from it. */
  private static final JsonNode ANSWER = json(Things.resource("reference-answer.json"));

  @Test
  void holdsToEveryRule() {
    assertThat(ApiLint.check(FILE, Things.resource(FILE))).isEmpty();
  }

  @Test
  void hasThisOneOperation() {
    assertThat(DOCUMENT.parts(Kind.OPERATION).map(operation -> operation.place().toString()))
        .containsExactly(OPERATION);
    assertThat(at(OPERATION + "/operationId").asText()).isEqualTo("listJobExecutions");
    assertThat(at(OPERATION + "/tags")).isEqualTo(json("[\"JobExecutions\"]"));
    assertThat(at("/servers/0/url").asText()).isEqualTo("https://api.blaxel.ai/v0");
  }

  @Test
  void wantsABearerToken() {
    assertThat(at("/security")).isEqualTo(json("[{\"bearerAuth\":[]}]"));
    JsonNode scheme = at("/components/securitySchemes/bearerAuth");
    assertThat(scheme.path("type").asText()).isEqualTo("http");
    assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0 | jobId  | path  | true  | {"type":"string"}
          1 | limit  | query | false | {"type":"integer","format":"int32","minimum":1,"maximum":100,"default":20}
          2 | offset | query | false | {"type":"integer","format":"int32","minimum":0,"default":0}
          """)
  void hasTheParameters(int index, String name, String in, boolean required, String schema) {
    assertThat(at(OPERATION + "/parameters").size()).isEqualTo(3);
    JsonNode parameter = DOCUMENT.resolve(at(OPERATION + "/parameters/" + index));
    assertThat(parameter.path("name").asText()).isEqualTo(name);
    assertThat(parameter.path("in").asText()).isEqualTo(in);
    assertThat(parameter.path("required").asBoolean()).isEqualTo(required);
    assertThat(withoutWords(parameter.path("schema"))).isEqualTo(json(schema));
  }

  @Test
  void answersABareArrayOfExecutions() {
    JsonNode schema = at(OPERATION + "/responses/200/content/application~1json/schema");
    assertThat(schema.path("type").asText()).isEqualTo("array");
    assertThat(schema.path("items").path("$ref").asText())
        .isEqualTo("#/components/schemas/JobExecution");
  }

  @Test
  void hasTheCompleteExample() {
    assertThat(at(OPERATION + "/responses/200/content/application~1json/example"))
        .isEqualTo(ANSWER);
  }

  static Stream<Arguments> objects() {
    return Stream.of(
        Arguments.of("JobExecution", "/0"),
        Arguments.of("JobExecutionMetadata", "/0/metadata"),
        Arguments.of("JobExecutionSpec", "/0/spec"),
        Arguments.of("JobExecutionStats", "/0/stats"),
        Arguments.of("JobExecutionTask", "/0/tasks/0"),
        Arguments.of("JobExecutionTask", "/0/spec/tasks/0"),
        Arguments.of("JobExecutionTaskCondition", "/0/tasks/0/conditions/0"),
        Arguments.of("JobExecutionTaskMetadata", "/0/tasks/0/metadata"),
        Arguments.of("JobExecutionTaskSpec", "/0/tasks/0/spec"));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void hasEveryPropertyInOrder(String schema, String example) {
    assertThat(names(schema(schema).path("properties"))).isEqualTo(names(ANSWER.at(example)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void typesEveryPropertyAsTheExampleDoes(String schema, String example) {
    for (Map.Entry<String, JsonNode> property : ANSWER.at(example).properties()) {
      JsonNode declared =
          DOCUMENT.resolve(schema(schema).path("properties").path(property.getKey()));
      // The two forms of envOverride have a test of their own.
      if (declared.has("oneOf")) continue;
      assertThat(declared.path("type").asText())
          .as(property.getKey())
          .isEqualTo(typeOf(property.getValue()));
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  void givesTheExampleOfEveryPropertyThatHasOne(String schema, String example) {
    for (Map.Entry<String, JsonNode> property : ANSWER.at(example).properties()) {
      JsonNode value = property.getValue();
      JsonNode declared =
          DOCUMENT.resolve(schema(schema).path("properties").path(property.getKey()));
      boolean hasExample = value.isValueNode() && !value.asText().equals("<string>");
      assertThat(declared.path("example"))
          .as(property.getKey())
          .isEqualTo(hasExample ? value : declared.path("absent"));
    }
  }

  @Test
  void requiresMetadataAndSpecOnly() {
    assertThat(schema("JobExecution").path("required")).isEqualTo(json("[\"metadata\",\"spec\"]"));
    assertThat(
            DOCUMENT
                .parts(Kind.SCHEMA)
                .filter(schema -> schema.node().has("required"))
                .map(schema -> schema.place().toString()))
        .containsExactlyInAnyOrder(
            "/components/schemas/JobExecution", "/components/schemas/ErrorResponse");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JobExecutionStatus     | queued pending running cancelling cancelled failed succeeded timeout
          JobExecutionTaskStatus | unspecified pending reconciling failed succeeded running cancelled
          """)
  void hasTheStatusesInOrder(String schema, String values) {
    List<String> declared = new ArrayList<>();
    schema(schema).path("enum").forEach(value -> declared.add(value.asText()));
    assertThat(declared).containsExactly(values.split(" ", -1));
  }

  @Test
  void takesTheEnvironmentAsAnObjectOrAsText() {
    JsonNode forms = schema("JobExecutionEnvOverride").path("oneOf");
    assertThat(forms.size()).isEqualTo(2);
    assertThat(withoutWords(forms.path(0)).toString())
        .startsWith("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"");
    assertThat(withoutWords(forms.path(1))).isEqualTo(json("{\"type\":\"string\"}"));
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "429", "500", "default"})
  void describesFailures(String status) {
    JsonNode answer = DOCUMENT.resolve(at(OPERATION + "/responses/" + status));
    assertThat(answer.at("/content/application~1json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/ErrorResponse");
  }

  @Test
  void knowsBothFormsOfFailures() {
    assertThat(fits("{\"code\":409,\"error\":\"conflict\",\"message\":\"no\"}")).isTrue();
    assertThat(fits("{\"error\":\"invalid_api_version\",\"message\":\"no\"}")).isTrue();
    assertThat(
            fits(
                """
                {"error":{"code":"ROUTE_NOT_FOUND","message":"no","status":404,"retryable":false,
                "action":"a","do_not":"b","docs_url":"c","origin":"platform","timestamp":"d"}}"""))
        .isTrue();
    assertThat(fits("{\"message\":\"no\"}")).isFalse();
    assertThat(fits("{\"error\":7}")).isFalse();
  }

  @Test
  void refusesNoPropertyThatItDoesNotKnow() {
    assertThat(DOCUMENT.parts(Kind.SCHEMA))
        .noneMatch(schema -> schema.node().path("additionalProperties").isBoolean());
  }

  @Test
  void promisesNoFormatOfTimestamps() {
    assertThat(DOCUMENT.parts(Kind.SCHEMA))
        .noneMatch(schema -> schema.node().path("format").asText().startsWith("date"));
  }

  private static boolean fits(String failure) {
    String name = "\n            text:\n";
    String yaml = Things.resource(FILE);
    assertThat(yaml).containsOnlyOnce(name);
    String example = "\n            tried:\n              value: " + failure;
    return ApiLint.check(FILE, yaml.replace(name, example + name)).isEmpty();
  }

  private static JsonNode at(String place) {
    return DOCUMENT.at(JsonPointer.compile(place));
  }

  private static JsonNode schema(String name) {
    return at("/components/schemas/" + name);
  }

  private static JsonNode withoutWords(JsonNode node) {
    return node.<ObjectNode>deepCopy().without(List.of("description", "example"));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String typeOf(JsonNode value) {
    if (value.isIntegralNumber()) return "integer";
    if (value.isTextual()) return "string";
    return value.isArray() ? "array" : "object";
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
