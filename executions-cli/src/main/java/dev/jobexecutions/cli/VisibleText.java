package dev.jobexecutions.cli;

/**
 * Text from a server made safe to show: on one line, and without characters that move a terminal's
 * cursor, change its colours or turn the direction of reading.
 */
final class VisibleText {
  private static final char REPLACEMENT = '\uFFFD';

  private VisibleText() {}

  /** Returns the text with every control character replaced by a picture of it. */
  static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) i++;
    if (i == text.length()) return text;
    StringBuilder visible = new StringBuilder(text.length()).append(text, 0, i);
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      visible.appendCodePoint(visible(codePoint));
      i += Character.charCount(codePoint);
    }
    return visible.toString();
  }

  /** Whether a character shows as what it is, and does nothing else. */
  static boolean isVisible(int codePoint) {
    return visible(codePoint) == codePoint;
  }

  /** Nearly all text that a server sends; spares it the copy. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  private static int visible(int codePoint) {
    if (codePoint < ' ') return '\u2400' + codePoint;
    if (codePoint == 0x7F) return '\u2421';
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      // Joiners belong to words and to emoji; the other format characters hide or reorder text.
      case Character.FORMAT -> isJoiner(codePoint) ? codePoint : REPLACEMENT;
      default -> codePoint;
    };
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }
}
