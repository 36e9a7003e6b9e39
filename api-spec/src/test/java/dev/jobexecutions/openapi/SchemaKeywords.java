package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Types exist, limits are numbers that leave something between them, patterns can be read, and
 * nothing is listed twice: the validator lets these pass and generators ignore them.
 */
final class SchemaKeywords implements Rule {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> NUMBERS = List.of("minimum", "maximum", "multipleOf");
  private static final List<String> COUNTS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");
  private static final Map<String, String> GREATEST_BY_LEAST =
      Map.of(
          "minimum", "maximum",
          "minLength", "maxLength",
          "minItems", "maxItems",
          "minProperties", "maxProperties");

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
    GREATEST_BY_LEAST.forEach(
        (least, greatest) -> {
          if (isGreater(node.path(least), node.path(greatest))) {
            report.add(schema.child(least), least + " is greater than " + greatest);
          }
        });
    checkPattern(schema, report);
    checkRepeats(schema, "enum", report);
    checkRepeats(schema, "required", report);
  }

  private static boolean isGreater(JsonNode least, JsonNode greatest) {
    return least.isNumber()
        && greatest.isNumber()
        && least.decimalValue().compareTo(greatest.decimalValue()) > 0;
  }

  private static void checkPattern(Part schema, Report report) {
    if (!schema.node().has("pattern")) return;
    try {
      Pattern.compile(schema.text("pattern"));
    } catch (PatternSyntaxException e) {
      report.add(schema.child("pattern"), "pattern cannot be read: " + e.getDescription());
    }
  }

  private static void checkRepeats(Part schema, String name, Report report) {
    JsonNode list = schema.node().path(name);
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      if (seen.add(list.path(i))) continue;
      report.add(schema.child(name).appendIndex(i), list.path(i) + " is in " + name + " already");
    }
  }
}
