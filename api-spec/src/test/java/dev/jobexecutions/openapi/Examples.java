package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Every example, default and enumeration value fits the schema that it illustrates. */
final class Examples implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    ValueCheck values = new ValueCheck(document, report);
    document
        .parts(Kind.SCHEMA)
        .filter(schema -> !schema.isReference())
        .forEach(
            schema -> {
              values.check("example", schema.child("example"), schema.place());
              values.check("default", schema.child("default"), schema.place());
              JsonPointer enumeration = schema.child("enum");
              for (int i = 0; i < document.at(enumeration).size(); i++) {
                values.check("enum value", enumeration.appendIndex(i), schema.place());
              }
            });
    document
        .parts(Kind.MEDIA_TYPE, Kind.PARAMETER, Kind.HEADER)
        .filter(part -> part.node().has("schema"))
        .forEach(
            part -> {
              JsonPointer schema = part.child("schema");
              values.check("example", part.child("example"), schema);
              JsonPointer examples = part.child("examples");
              document
                  .at(examples)
                  .fieldNames()
                  .forEachRemaining(
                      name ->
                          values.check(
                              "example", value(document, examples.appendProperty(name)), schema));
            });
  }

  /** Where the value of a named example is: in it, or in the component that it leads to. */
  private static JsonPointer value(ApiDocument document, JsonPointer example) {
    JsonNode reference = document.at(example).path("$ref");
    return ApiDocument.target(reference.asText()).orElse(example).appendProperty("value");
  }
}
