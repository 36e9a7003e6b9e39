package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A message of the parser, which writes places its own way, such as {@code attribute
 * paths.'/jobs/{jobId}'(get).parameters.[limit].in is missing}. The place is followed as far as the
 * document goes; the rest is the reason.
 */
record ParserMessage(JsonPointer place, String reason) {
  private static final String PREFIX = "attribute ";

  static ParserMessage of(String message, ApiDocument document) {
    String rest = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
    JsonPointer place = JsonPointer.empty();
    String last = "";
    for (Optional<Step> step = step(document.at(place), rest);
        step.isPresent();
        step = step(document.at(place), rest)) {
      last = step.get().name();
      place = place.appendProperty(last);
      rest = rest.substring(step.get().length());
    }
    String reason = rest.replaceFirst("^\\.\\s*", "").strip();
    return new ParserMessage(place, reason.startsWith("is ") ? last + " " + reason : reason);
  }

  /** The longest way in which the text starts with the name of one of the node's children. */
  private static Optional<Step> step(JsonNode node, String text) {
    String dot = text.startsWith(".") ? "." : "";
    return names(node)
        .flatMap(
            name -> {
              String key =
                  node.isArray() ? node.path(Integer.parseInt(name)).path("name").asText() : name;
              return Stream.of(key, "'" + key + "'", "(" + key + ")", "[" + key + "]")
                  .map(form -> dot + form)
                  .filter(form -> text.startsWith(form) && ends(text, form.length()))
                  .map(form -> new Step(name, form.length()));
            })
        .max(Comparator.comparingInt(Step::length));
  }

  private static boolean ends(String text, int length) {
    return length == text.length() || " .([".indexOf(text.charAt(length)) >= 0;
  }

  private static Stream<String> names(JsonNode node) {
    if (node.isArray()) {
      return Stream.iterate(0, i -> i < node.size(), i -> i + 1).map(String::valueOf);
    }
    Iterator<String> names = node.fieldNames();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false);
  }

  private record Step(String name, int length) {}
}
