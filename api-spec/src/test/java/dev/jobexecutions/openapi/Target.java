package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A place in a file, where a {@code $ref} may lead. */
record Target(ApiDocument document, JsonPointer place) {
  /** What stands there; a missing node where there is nothing. */
  JsonNode node() {
    return document.at(place);
  }

  Optional<Part> part() {
    return document.part(place);
  }

  Target child(String name) {
    return new Target(document, place.appendProperty(name));
  }
}
