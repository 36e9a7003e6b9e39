package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An OpenAPI document, or a file of components that documents share, with the line of each of its
 * values. Immutable.
 */
final class ApiDocument {
  private final String file;
  private final JsonNode root;
  private final Map<JsonPointer, Integer> lines;
  private final Map<String, ApiDocument> files;
  private final List<Part> parts;

  /**
   * Makes a document.
   *
   * @param files all that it may refer to by their names, itself among them; filled as they are
   *     read
   */
  ApiDocument(
      String file, JsonNode root, Map<JsonPointer, Integer> lines, Map<String, ApiDocument> files) {
    this.file = file;
    this.root = root;
    this.lines = Map.copyOf(lines);
    this.files = files;
    this.parts = PartWalk.partsOf(root);
  }

  /** The path of the file, as a message shows it. */
  String file() {
    return file;
  }

  /** Whether it is no document by itself, but holds what documents share. */
  boolean isShared() {
    return !root.has("openapi");
  }

  /** This file and those that may refer to it. */
  Collection<ApiDocument> files() {
    return files.values();
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
    return target(node.path("$ref").asText()).map(Target::node).orElse(node);
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

  /**
   * Where a {@code $ref} leads; empty where it isn't the name of a file that there is, or nothing,
   * followed by {@code #} and a JSON pointer.
   */
  Optional<Target> target(String reference) {
    int hash = reference.indexOf("#/");
    if (hash < 0) return Optional.empty();
    JsonPointer place = JsonPointer.compile(reference.substring(hash + 1));
    if (hash == 0) return Optional.of(new Target(this, place));
    Path other = Path.of(file).resolveSibling(reference.substring(0, hash)).normalize();
    return Optional.ofNullable(files.get(other.toString())).map(it -> new Target(it, place));
  }
}
