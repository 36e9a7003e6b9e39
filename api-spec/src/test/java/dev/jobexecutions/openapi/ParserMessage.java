package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message of the parser, which writes places its own way, such as {@code attribute
 * paths.'/jobs/{jobId}'(get).parameters.[limit].in is missing}. The place is followed as far as the
 * document goes; the rest is the reason.
 */
record ParserMessage(JsonPointer place, String reason) {
  private static final String PREFIX = "attribute ";
  private static final String UNEXPECTED = " is unexpected";

  static ParserMessage of(String message, ApiDocument document) {
    String rest = message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
    JsonPointer place = JsonPointer.empty();
    String last = "";
    for (; ; ) {
      rest = withoutOwnName(document.at(place), rest);
      Optional<Step> step = step(document.at(place), rest);
      if (step.isEmpty()) break;
      last = step.get().name();
      place = place.appendProperty(last);
      rest = rest.substring(step.get().length());
    }
    String reason = rest.replaceFirst("^\\.\\s*", "").strip();
    if (reason.startsWith("is ")) return new ParserMessage(place, last + " " + reason);
    return new ParserMessage(misplaced(place, reason, document), reason);
  }

  /** Of a parameter among the components the parser says both keys: {@code Limit.[limit]}. */
  private static String withoutOwnName(JsonNode node, String text) {
    String ownName = ".[" + node.path("name").asText() + "]";
    return text.startsWith(ownName) ? text.substring(ownName.length()) : text;
  }

  /** The parser leaves out the way from a schema to a schema inside it. */
  private static JsonPointer misplaced(JsonPointer place, String reason, ApiDocument document) {
    if (!reason.endsWith(UNEXPECTED)) return place;
    String name = reason.substring(0, reason.length() - UNEXPECTED.length());
    return document.parts().stream()
        .filter(part -> part.place().toString().startsWith(place + "/") && part.node().has(name))
        .findFirst()
        .map(part -> part.child(name))
        .orElse(place);
  }

  /** The longest way in which the text starts with the name of one of the node's children. */
  private static Optional<Step> step(JsonNode node, String text) {
    String dot = text.startsWith(".") ? "." : "";
    Stream<Step> steps =
        node.isArray()
            ? IntStream.range(0, node.size())
                .mapToObj(
                    i ->
                        new Step(
                            String.valueOf(i),
                            dot + "[" + node.path(i).path("name").asText() + "]"))
            : node.properties().stream()
                .map(Map.Entry::getKey)
                .flatMap(name -> spellings(name).map(spelling -> new Step(name, dot + spelling)));
    return steps
        .filter(step -> text.startsWith(step.form()) && ends(text, step.length()))
        .max(Comparator.comparingInt(Step::length));
  }

  /** The schema of a parameter is called like those of the components. */
  private static Stream<String> spellings(String name) {
    Stream<String> any = Stream.of(name, "'" + name + "'", "(" + name + ")");
    return name.equals("schema") ? Stream.concat(any, Stream.of("schemas")) : any;
  }

  private static boolean ends(String text, int length) {
    return length == text.length() || " .(".indexOf(text.charAt(length)) >= 0;
  }

  /** A child, and how the parser writes it. */
  private record Step(String name, String form) {
    int length() {
      return form.length();
    }
  }
}
