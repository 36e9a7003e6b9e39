package dev.jobexecutions.client;

import java.util.regex.Pattern;

/** Foreign text made fit for a message: one line, no control characters, not too long. */
final class Excerpt {
  private static final int MAX_LENGTH = 300;

  private Excerpt() {}

  static String of(String text) {
    if (isName(text)) return text;
    // More than a few times what is kept needs no cleaning.
    String head = text.substring(0, Math.min(text.length(), 4 * MAX_LENGTH));
    String line = Unfit.CHARACTERS.matcher(head).replaceAll(" ").strip();
    boolean cut = head.length() < text.length() || line.length() > MAX_LENGTH;
    return cut ? beginning(line) + "…" : line;
  }

  /** Whether it is fit as it is, as nearly all names and ids are, which every call mentions. */
  private static boolean isName(String text) {
    if (text.length() > MAX_LENGTH) return false;
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') return false;
    return true;
  }

  private static String beginning(String line) {
    int end = Math.min(line.length(), MAX_LENGTH);
    // Half of a character outside the basic plane is none.
    if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return line.substring(0, end);
  }

  /** Compiled only where there is a text to clean. */
  private static final class Unfit {
    /** Cc, unlike Cntrl, has the control characters beyond ASCII, and Z every line separator. */
    static final Pattern CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]+");
  }
}
