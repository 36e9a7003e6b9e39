package dev.jobexecutions.openapi.evolution;

import java.util.Locale;
import org.openapitools.openapidiff.core.model.DiffResult;

/** What a change means to someone who uses the released contract, the gravest first. */
enum Severity {
  BREAKING("breaking change"),
  COMPATIBLE("compatible change"),
  DOCUMENTATION("documentation change");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  /** A result that the library calls unknown counts as breaking, as it does to the library. */
  static Severity of(DiffResult result) {
    if (result.isIncompatible()) return BREAKING;
    return result.isMetaChanged() ? DOCUMENTATION : COMPATIBLE;
  }

  /** Such as {@code 1 breaking change} and {@code 2 breaking changes}. */
  String count(long number) {
    return number + " " + title + (number == 1 ? "" : "s");
  }

  /** Such as {@code Breaking changes}. */
  String heading() {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + "s";
  }
}
