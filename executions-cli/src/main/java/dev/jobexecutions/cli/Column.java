package dev.jobexecutions.cli;

/**
 * A column of a table.
 *
 * @param right whether its texts are aligned at their ends, as numbers are
 * @param width how wide it is at least
 */
record Column(String title, boolean right, int width) {
  static Column left(String title) {
    return new Column(title, false, title.length());
  }

  static Column right(String title) {
    return new Column(title, true, title.length());
  }

  /** Returns the same column with room for a text that may come later. */
  Column roomFor(String text) {
    return new Column(title, right, Math.max(width, text.length()));
  }
}
