package dev.jobexecutions.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is true or false is said so, and in no text and no number, which the parser passes over. */
final class Flags implements Rule {
  private static final List<String> NAMES =
      List.of(
          "allowEmptyValue",
          "allowReserved",
          "deprecated",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "explode",
          "nullable",
          "readOnly",
          "uniqueItems",
          "writeOnly");

  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.OPERATION, Kind.PARAMETER, Kind.REQUEST_BODY, Kind.HEADER, Kind.SCHEMA)
        .forEach(
            part -> {
              for (String name : NAMES) check(part, name, report);
              // In a schema it lists properties.
              if (part.kind() != Kind.SCHEMA) check(part, "required", report);
            });
  }

  private static void check(Part part, String name, Report report) {
    JsonNode value = part.node().path(name);
    if (value.isMissingNode() || value.isBoolean()) return;
    report.add(part.child(name), name + " must be true or false");
  }
}
