package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;

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
              values.check("example", at(document, schema.child("example")), schema.place());
              values.check("default", at(document, schema.child("default")), schema.place());
              JsonPointer enumeration = schema.child("enum");
              for (int i = 0; i < document.at(enumeration).size(); i++) {
                values.check(
                    "enum value", at(document, enumeration.appendIndex(i)), schema.place());
              }
            });
    document
        .parts(Kind.MEDIA_TYPE, Kind.PARAMETER, Kind.HEADER)
        .filter(part -> part.node().has("schema"))
        .forEach(
            part -> {
              JsonPointer schema = part.child("schema");
              values.check("example", at(document, part.child("example")), schema);
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
  private static Target value(ApiDocument document, JsonPointer example) {
    Target here = at(document, example);
    return document.target(here.node().path("$ref").asText()).orElse(here).child("value");
  }

  private static Target at(ApiDocument document, JsonPointer place) {
    return new Target(document, place);
  }
}
