package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Comparator;

/** Something that is wrong in a document: where, and why. Findings sort in reading order. */
record Finding(String file, int line, JsonPointer place, String reason)
    implements Comparable<Finding> {
  private static final Comparator<Finding> READING_ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(finding -> finding.place().toString())
          .thenComparing(Finding::reason);

  @Override
  public int compareTo(Finding other) {
    return READING_ORDER.compare(this, other);
  }

  /** {@code file:line: /json/pointer: reason}; editors and terminals make a link of the start. */
  @Override
  public String toString() {
    String where = place.matches() ? "" : place + ": ";
    return file + ":" + line + ": " + where + reason;
  }
}
