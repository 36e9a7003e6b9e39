package dev.jobexecutions.cli;

import javax.annotation.Nullable;

/** A text that a table shows, in its colour. */
record Cell(String text, Paint paint) {
  private static final String ABSENT = "-";

  /** Shows a server's text; a dash where there is none. */
  static Cell of(@Nullable String text, Paint paint) {
    return new Cell(text == null || text.isEmpty() ? ABSENT : VisibleText.of(text), paint);
  }

  static Cell of(@Nullable String text) {
    return of(text, Paint.PLAIN);
  }
}
