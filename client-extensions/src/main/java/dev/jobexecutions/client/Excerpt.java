package dev.jobexecutions.client;

/** Foreign text made fit for a message: one line, no control characters, not too long. */
final class Excerpt {
  private static final int MAX_LENGTH = 300;

  private Excerpt() {}

  static String of(String text) {
    // More than a few times what is kept needs no cleaning.
    String head = text.substring(0, Math.min(text.length(), 4 * MAX_LENGTH));
    // Cc, unlike Cntrl, has the control characters beyond ASCII, and Z every line separator.
    String line = head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
    boolean cut = head.length() < text.length() || line.length() > MAX_LENGTH;
    return cut ? beginning(line) + "…" : line;
  }

  private static String beginning(String line) {
    int end = Math.min(line.length(), MAX_LENGTH);
    // Half of a character outside the basic plane is none.
    if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(0, end);
  }
}
