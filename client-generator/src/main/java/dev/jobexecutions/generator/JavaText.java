package dev.jobexecutions.generator;

import javax.lang.model.SourceVersion;

/** Writes arbitrary text into Java source. */
final class JavaText {
  private JavaText() {}

  /** Returns a string literal, quotes included. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          // What is no letter, digit or plain sign could be invisible, or turn the reading
          // direction of the source.
          if (c < ' ' || (c > '~' && !Character.isLetterOrDigit(c)))
            literal.append(String.format("\\u%04x", (int) c));
          else literal.append(c);
        }
      }
    }
    return literal.append('"').toString();
  }

  /**
   * Returns text for within a Javadoc comment, where it neither ends the comment nor is taken for a
   * tag or for HTML.
   */
  static String javadoc(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;") // A backslash before a u is an escape even in a comment.
        .replaceAll("\\s+", " ")
        .trim();
  }

  /**
   * Makes a Java identifier of any name, by dropping what none may have and by an underscore before
   * what none begins with.
   */
  static String identifier(String name) {
    StringBuilder identifier = new StringBuilder();
    name.codePoints()
        .map(
            c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_')
        .forEach(identifier::appendCodePoint);
    if (identifier.length() == 0 || !Character.isJavaIdentifierStart(identifier.codePointAt(0)))
      identifier.insert(0, '_');
    String made = identifier.toString();
    return SourceVersion.isKeyword(made) ? "_" + (made.equals("_") ? "_" : made) : made;
  }
}
