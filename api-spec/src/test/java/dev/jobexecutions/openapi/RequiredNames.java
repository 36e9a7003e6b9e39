package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Every name in {@code required} is a property of its schema, or of one that it is made of. */
final class RequiredNames implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.SCHEMA)
        .forEach(
            schema -> {
              JsonNode required = schema.node().path("required");
              Set<String> properties = new HashSet<>();
              collect(document, schema.place(), properties, new HashSet<>());
              for (int i = 0; i < required.size(); i++) {
                String name = required.path(i).asText();
                if (properties.contains(name)) continue;
                report.add(
                    schema.child("required").appendIndex(i),
                    "the required " + name + " is not a property of this schema");
              }
            });
  }

  private static void collect(
      ApiDocument document, JsonPointer place, Set<String> properties, Set<JsonPointer> visited) {
    if (!visited.add(place)) return;
    JsonNode schema = document.at(place);
    ApiDocument.target(schema.path("$ref").asText())
        .ifPresent(target -> collect(document, target, properties, visited));
    schema.path("properties").fieldNames().forEachRemaining(properties::add);
    JsonPointer allOf = place.appendProperty("allOf");
    for (int i = 0; i < document.at(allOf).size(); i++) {
      collect(document, allOf.appendIndex(i), properties, visited);
    }
  }
}
