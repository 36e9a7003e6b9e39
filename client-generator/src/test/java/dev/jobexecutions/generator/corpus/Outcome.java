package dev.jobexecutions.generator.corpus;

import java.util.Arrays;

/**
 * What became of a document.
 *
 * @param document the document's name
 * @param result how far the generator got with it
 * @param error the first error, in one line; empty where there is none
 */
record Outcome(String document, Result result, String error) {
  /** Longer messages repeat the document. */
  private static final int LONGEST = 500;

  static Outcome of(Document document, Result result, String error) {
    String line = error.strip().replaceAll("\\s+", " ");
    return new Outcome(
        document.name(), result, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  /** The generator wraps what goes wrong, often more than once. */
  static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause;
  }

  /**
   * An exception in a line. An {@link IllegalArgumentException} is a word to the user; of any other
   * one wants to know where it comes from.
   */
  static String describe(Throwable thrown) {
    Throwable root = root(thrown);
    if (root instanceof IllegalArgumentException && root.getMessage() != null)
      return root.getMessage();
    return Arrays.stream(root.getStackTrace())
        .filter(frame -> !frame.getClassName().startsWith("java."))
        .findFirst()
        .map(frame -> root + " at " + frame)
        .orElseGet(root::toString);
  }
}
