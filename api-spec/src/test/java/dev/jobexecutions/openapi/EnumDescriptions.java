package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code x-enum-descriptions}, where there are any, describe each value of the enumeration. */
final class EnumDescriptions implements Rule {
  private static final String NAME = "x-enum-descriptions";

  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.SCHEMA)
        .filter(schema -> schema.node().has(NAME))
        .forEach(
            schema -> {
              int values = schema.node().path("enum").size();
              JsonNode descriptions = schema.node().path(NAME);
              if (descriptions.size() != values) {
                report.add(
                    schema.child(NAME),
                    "must have one entry for each of the " + values + " enum values");
              }
              for (int i = 0; i < descriptions.size(); i++) {
                JsonNode text = descriptions.path(i);
                if (text.isTextual() && !text.asText().isBlank()) continue;
                report.add(schema.child(NAME).appendIndex(i), "must be a text that is not empty");
              }
            });
  }
}
