package dev.jobexecutions.openapi;

import static dev.jobexecutions.openapi.Blaxel.json;
import static dev.jobexecutions.openapi.Blaxel.withoutWords;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that all versions share say what the published reference says. */
class BlaxelSchemasTest {
  private static final Blaxel SHARED = Blaxel.file(Blaxel.SHARED);

  @Test
  void allFilesHoldToEveryRule() {
    assertThat(ApiLint.check(Blaxel.texts())).isEmpty();
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
    assertThat(names(schema(schema).path("properties")))
        .isEqualTo(names(Blaxel.ANSWER.at(example)));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void typesEveryPropertyAsTheExampleDoes(String schema, String example) {
    for (Map.Entry<String, JsonNode> property : Blaxel.ANSWER.at(example).properties()) {
      JsonNode declared =
          SHARED.document().resolve(schema(schema).path("properties").path(property.getKey()));
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
    for (Map.Entry<String, JsonNode> property : Blaxel.ANSWER.at(example).properties()) {
      JsonNode value = property.getValue();
      JsonNode declared =
          SHARED.document().resolve(schema(schema).path("properties").path(property.getKey()));
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
            SHARED
                .document()
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
    assertThat(withoutWords(forms.path(0))).isEqualTo(json("{\"type\":\"object\"}"));
    assertThat(withoutWords(forms.path(1))).isEqualTo(json("{\"type\":\"string\"}"));
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
    assertThat(SHARED.document().parts(Kind.SCHEMA))
        .noneMatch(schema -> schema.node().path("additionalProperties").isBoolean());
  }

  @Test
  void promisesNoFormatOfTimestamps() {
    assertThat(SHARED.document().parts(Kind.SCHEMA))
        .noneMatch(schema -> schema.node().path("format").asText().startsWith("date"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JobExecutionList          | data meta
          JobExecutionTaskList      | data meta
          PageMeta                  | hasMore nextCursor total
          CreateJobExecutionRequest | allowQueue env executionId id jobId memory tasks workspaceId
          CreateJobExecutionOutput  | executionId id jobId tasks workspaceId
          """)
  void hasThePropertiesThatThePageDoesNotShow(String schema, String properties) {
    assertThat(names(schema(schema).path("properties"))).containsExactly(properties.split(" ", -1));
  }

  @Test
  void sortsInFourWays() {
    assertThat(schema("JobExecutionSort").path("enum"))
        .isEqualTo(json("[\"createdAt:desc\",\"createdAt:asc\",\"name:asc\",\"name:desc\"]"));
  }

  private static boolean fits(String failure) {
    Map<String, String> texts = Blaxel.texts();
    String name = "\n            text:\n";
    String yaml = Things.resource(Blaxel.SHARED);
    assertThat(yaml).containsOnlyOnce(name);
    String example = "\n            tried:\n              value: " + failure;
    texts.put(Blaxel.SHARED, yaml.replace(name, example + name));
    return ApiLint.check(texts).isEmpty();
  }

  private static JsonNode schema(String name) {
    return SHARED.at("/components/schemas/" + name);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String typeOf(JsonNode value) {
    if (value.isIntegralNumber()) return "integer";
    if (value.isTextual()) return "string";
    return value.isArray() ? "array" : "object";
  }
}
