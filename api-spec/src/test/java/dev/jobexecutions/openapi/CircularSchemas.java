package dev.jobexecutions.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * No schema is made of itself. It may well have a property or items of its own kind, which an
 * object can be without.
 */
final class CircularSchemas implements Rule {
  private static final List<String> MADE_OF = List.of("allOf", "oneOf", "anyOf");

  @Override
  public void check(ApiDocument document, Report report) {
    document
        .parts(Kind.SCHEMA)
        .filter(Part::isReference)
        .filter(part -> isMadeOfItself(new Target(document, part.place())))
        .forEach(
            part ->
                report.add(
                    part.child("$ref"),
                    part.reference() + " leads back to this place: the schema is made of itself"));
  }

  private static boolean isMadeOfItself(Target schema) {
    Set<Target> parts = new HashSet<>();
    partsOf(schema).forEach(part -> collect(part, parts));
    return parts.contains(schema);
  }

  private static void collect(Target schema, Set<Target> parts) {
    if (parts.add(schema)) partsOf(schema).forEach(part -> collect(part, parts));
  }

  private static Stream<Target> partsOf(Target schema) {
    if (schema.node().path("$ref").isTextual()) {
      return schema.document().target(schema.node().path("$ref").asText()).stream();
    }
    return MADE_OF.stream().flatMap(name -> entries(schema.child(name)));
  }

  private static Stream<Target> entries(Target list) {
    return IntStream.range(0, list.node().size())
        .mapToObj(i -> new Target(list.document(), list.place().appendIndex(i)));
  }
}
