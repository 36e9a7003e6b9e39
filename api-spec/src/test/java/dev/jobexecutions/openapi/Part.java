package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** A part of a document that is known to be an operation, a schema or another {@link Kind}. */
record Part(Kind kind, JsonPointer place, JsonNode node) {
  /** Whether only a {@code $ref} stands here, which leads to the part itself. */
  boolean isReference() {
    return node.path("$ref").isTextual();
  }

  /** What {@code $ref} says. */
  String reference() {
    return node.path("$ref").asText();
  }

  /** The text of this name; empty where there is none, where it is null, or where it is no text. */
  String text(String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.asText() : "";
  }

  JsonPointer child(String name) {
    return place.appendProperty(name);
  }
}
