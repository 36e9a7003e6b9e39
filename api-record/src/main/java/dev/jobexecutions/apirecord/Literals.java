package dev.jobexecutions.apirecord;

import java.util.Map;
import java.util.stream.Collectors;

/** Values of constants as Java writes them. */
final class Literals {
  private static final Map<Character, String> ESCAPES =
      Map.of('\n', "\\n", '\t', "\\t", '\r', "\\r", '"', "\\\"", '\'', "\\'", '\\', "\\\\");

  private Literals() {}

  /** The value of a field with the descriptor; class files keep the small types as {@code int}. */
  static String ofField(Object value, String descriptor) {
    return switch (descriptor) {
      case "Z" -> String.valueOf(!value.equals(0));
      case "C" -> of((char) (int) value);
      default -> of(value);
    };
  }

  /** A text, character, truth value or number. */
  static String of(Object value) {
    if (value instanceof String text) {
      return text.chars()
          .mapToObj(character -> escaped((char) character))
          .collect(Collectors.joining("", "\"", "\""));
    }
    if (value instanceof Character character) return "'" + escaped(character) + "'";
    if (value instanceof Long) return value + "L";
    if (value instanceof Float) return value + "F";
    return value.toString();
  }

  /** Only printable ASCII stays: of all others, two may look the same. */
  private static String escaped(char character) {
    String escape = ESCAPES.get(character);
    if (escape != null) return escape;
    if (character >= ' ' && character <= '~') return String.valueOf(character);
    return String.format("\\u%04x", (int) character);
  }
}
