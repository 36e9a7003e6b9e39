package dev.jobexecutions.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Writes arbitrary text into Java source. */
final class JavaText {
  /** What nobody sees in the source, or what turns its reading direction. */
  private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}]+");

  /** What Markdown, in which documents are written, marks as code. */
  private static final Pattern MARKED = Pattern.compile("(?<![`\\\\])(`+)(?!`)(.*?[^`])\\1(?!`)");

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
   * tag or for HTML. What is marked as code in it becomes code.
   */
  static String javadoc(String text) {
    String line = oneLine(text);
    StringBuilder javadoc = new StringBuilder();
    int end = 0;
    for (Matcher marked = MARKED.matcher(line); marked.find(); end = marked.end()) {
      javadoc.append(escaped(line.substring(end, marked.start())));
      javadoc.append(marked.group(2).isBlank() ? marked.group() : code(marked.group(2)));
    }
    return javadoc.append(escaped(line.substring(end))).toString();
  }

  private static String escaped(String line) {
    String escaped =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("{", "&#123;")
            .replace("}", "&#125;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;"); // A backslash before a u is an escape even in a comment.
    return HIDDEN.matcher(escaped).replaceAll(hidden -> "&#" + hidden.group().codePointAt(0) + ";");
  }

  /** Returns text for within a Javadoc comment, after which more can be said. */
  static String sentence(String text) {
    String sentence = javadoc(text);
    boolean ends = sentence.isEmpty() || ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    return ends ? sentence : sentence + ".";
  }

  /**
   * Returns text for within a Javadoc comment as code, where it stands as it is. The tag for code
   * takes no entities, so what it cannot hold goes into an element of HTML.
   */
  static String code(String text) {
    String line = oneLine(text);
    boolean isPlain =
        !line.contains("*/")
            && line.indexOf('\\') < 0
            && isBalanced(line)
            && !HIDDEN.matcher(line).find();
    return isPlain ? "{@code " + line + "}" : "<code>" + escaped(line) + "</code>";
  }

  private static String oneLine(String text) {
    return BLANK.matcher(text).replaceAll(" ").trim();
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') depth++;
      if (c == '}' && --depth < 0) return false;
    }
    return depth == 0;
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
