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
              collect(new Target(document, schema.place()), properties, new HashSet<>());
              for (int i = 0; i < required.size(); i++) {
                String name = required.path(i).asText();
                if (properties.contains(name)) continue;
                report.add(
                    schema.child("required").appendIndex(i),
                    "the required " + name + " is not a property of this schema");
              }
            });
  }

  private static void collect(Target schema, Set<String> properties, Set<Target> visited) {
    if (!visited.add(schema)) return;
    JsonNode node = schema.node();
    schema
        .document()
        .target(node.path("$ref").asText())
        .ifPresent(target -> collect(target, properties, visited));
    node.path("properties").fieldNames().forEachRemaining(properties::add);
    JsonPointer allOf = schema.child("allOf").place();
    for (int i = 0; i < node.path("allOf").size(); i++) {
      collect(new Target(schema.document(), allOf.appendIndex(i)), properties, visited);
    }
  }
}
