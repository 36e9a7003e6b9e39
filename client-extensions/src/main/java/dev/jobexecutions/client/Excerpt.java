package dev.jobexecutions.client;

/** Foreign text made fit for a message: one line, no control characters, not too long. */
final class Excerpt {
  private static final int MAX_LENGTH = 300;

  private Excerpt() {}

  static String of(String text) {
    // More than a few times what is kept needs no cleaning.
    String head = text.substring(0, Math.min(text.length(), 4 * MAX_LENGTH));
    String line = head.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    boolean cut = head.length() < text.length() || line.length() > MAX_LENGTH;
    return cut ? line.substring(0, Math.min(line.length(), MAX_LENGTH)) + "…" : line;
  }
}
