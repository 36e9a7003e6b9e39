package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Types exist, and limits are numbers: the validator lets these pass and generators ignore them.
 */
final class SchemaKeywords implements Rule {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> NUMBERS = List.of("minimum", "maximum", "multipleOf");
  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

  @Override
  public void check(ApiDocument document, Report report) {
    document.parts(Kind.SCHEMA).forEach(schema -> check(schema, report));
  }

  private static void check(Part schema, Report report) {
    JsonNode node = schema.node();
    if (node.has("type") && !TYPES.contains(node.path("type").asText())) {
      report.add(schema.child("type"), node.path("type") + " is not a type of OpenAPI 3.0");
    }
    for (String name : NUMBERS) {
      if (node.has(name) && !node.path(name).isNumber()) {
        report.add(schema.child(name), name + " must be a number");
      }
    }
    for (String name : COUNTS) {
      if (node.has(name) && !(node.path(name).isInt() && node.path(name).intValue() >= 0)) {
        report.add(schema.child(name), name + " must be a whole number, 0 or more");
      }
    }
  }
}
