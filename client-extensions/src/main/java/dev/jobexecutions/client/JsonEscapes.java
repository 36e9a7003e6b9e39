package dev.jobexecutions.client;

import java.util.regex.Pattern;

/** The ways in which a text can stand in JSON: each character as it is, or escaped. */
final class JsonEscapes {
  private JsonEscapes() {}

  /** Returns what finds a text, however it is escaped. */
  static Pattern of(String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              pattern.append("(?:\\\\?").append(Pattern.quote(character)).append('|');
              for (char half : character.toCharArray())
                pattern.append("\\\\u(?i:").append(String.format("%04x", (int) half)).append(')');
              pattern.append(')');
            });
    return Pattern.compile(pattern.toString());
  }
}
