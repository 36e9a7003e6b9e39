package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of this module's own files, read together with the others. */
final class Blaxel {
  static final String V20260416 = "blaxel-executions-2026-04-16.yaml";
  static final String V20260428 = "blaxel-executions-2026-04-28.yaml";
  static final String SHARED = "blaxel-executions-shared.yaml";

  /** The complete example of the published reference page, copied from it. */
  static final JsonNode ANSWER = json(Things.resource("reference-answer.json"));

  private static final ApiDocuments ALL = ApiDocuments.read(texts());

  private final ApiDocument document;

  private Blaxel(ApiDocument document) {
    this.document = document;
  }

  static Blaxel file(String name) {
    return new Blaxel(
        ALL.files().stream().filter(it -> it.file().equals(name)).findFirst().orElseThrow());
  }

  /** Every file of the module by name, to be changed. */
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (String file : List.of(V20260416, V20260428, SHARED)) {
      texts.put(file, Things.resource(file));
    }
    return texts;
  }

  ApiDocument document() {
    return document;
  }

  /** What stands at a place, or where the {@code $ref} there leads. */
  JsonNode at(String place) {
    return document.resolve(document.at(JsonPointer.compile(place)));
  }

  /** Every operation, as {@code GET /path listThings}, in the order of the document. */
  List<String> operations() {
    return document
        .parts(Kind.OPERATION)
        .map(
            operation ->
                operation.place().last().getMatchingProperty()
                    + " "
                    + operation.place().head().last().getMatchingProperty()
                    + " "
                    + operation.text("operationId"))
        .toList();
  }

  /** The schemas of an operation's parameters, by {@code <place> <name>}, required ones with *. */
  Map<String, JsonNode> parameters(String operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (int i = 0; i < at(operation + "/parameters").size(); i++) {
      JsonNode parameter = at(operation + "/parameters/" + i);
      String mark = parameter.path("required").asBoolean() ? "*" : "";
      parameters.put(
          parameter.path("in").asText() + " " + parameter.path("name").asText() + mark,
          withoutWords(parameter.path("schema")));
    }
    return parameters;
  }

  /** What an operation answers by status: the {@code $ref} of the schema, or the schema itself. */
  JsonNode answer(String operation, String status) {
    return at(operation + "/responses/" + status).at("/content/application~1json/schema");
  }

  static JsonNode withoutWords(JsonNode node) {
    return node.<ObjectNode>deepCopy().without(List.of("description", "example"));
  }

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
