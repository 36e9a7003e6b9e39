package dev.jobexecutions.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema with a type has no keyword of another type, which would limit nothing. One without a
 * type may speak of several.
 */
final class TypeKeywords implements Rule {
  private static final Map<Set<String>, List<String>> KEYWORDS =
      Map.of(
          Set.of("string"),
          List.of("minLength", "maxLength", "pattern"),
          Set.of("integer", "number"),
          List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
          Set.of("array"),
          List.of("items", "minItems", "maxItems", "uniqueItems"),
          Set.of("object"),
          List.of(
              "properties",
              "additionalProperties",
              "required",
              "minProperties",
              "maxProperties",
              "discriminator"));

  @Override
  public void check(ApiDocument document, Report report) {
    document.parts(Kind.SCHEMA).forEach(schema -> check(schema, report));
  }

  private static void check(Part schema, Report report) {
    String type = schema.text("type");
    if (type.isEmpty()) return;
    KEYWORDS.forEach(
        (types, names) -> {
          if (types.contains(type)) return;
          for (String name : names) {
            if (!schema.node().has(name)) continue;
            report.add(schema.child(name), name + " says nothing of the type " + type);
          }
        });
  }
}
