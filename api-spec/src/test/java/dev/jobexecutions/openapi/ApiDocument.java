package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An OpenAPI document, with the line of each of its values. Immutable. */
final class ApiDocument {
  private final String file;
  private final JsonNode root;
  private final Map<JsonPointer, Integer> lines;
  private final List<Part> parts;

  ApiDocument(String file, JsonNode root, Map<JsonPointer, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = Map.copyOf(lines);
    this.parts = PartWalk.partsOf(root);
  }

  /** The path of the file, as a message shows it. */
  String file() {
    return file;
  }

  JsonNode root() {
    return root;
  }

  JsonNode at(JsonPointer place) {
    return root.at(place);
  }

  /** The parts of these kinds, in document order by kind of parent. */
  Stream<Part> parts(Kind... kinds) {
    List<Kind> wanted = Arrays.asList(kinds);
    return parts.stream().filter(part -> wanted.contains(part.kind()));
  }

  /** Every part of every kind. */
  List<Part> parts() {
    return parts;
  }

  /** What the node's {@code $ref} leads to, or the node itself where it has none. */
  JsonNode resolve(JsonNode node) {
    return target(node.path("$ref").asText()).map(this::at).orElse(node);
  }

  Optional<Part> part(JsonPointer place) {
    return parts.stream().filter(part -> part.place().equals(place)).findFirst();
  }

  /** The line (from 1) of what is at the place or, where that is absent, of what would hold it. */
  int line(JsonPointer place) {
    for (JsonPointer at = place; at != null; at = at.head()) {
      Integer line = lines.get(at);
      if (line != null) return line;
    }
    return 1;
  }

  /** Where a {@code $ref} leads; empty where it isn't {@code #} and a JSON pointer. */
  static Optional<JsonPointer> target(String reference) {
    if (!reference.startsWith("#/")) return Optional.empty();
    return Optional.of(JsonPointer.compile(reference.substring(1)));
  }
}
