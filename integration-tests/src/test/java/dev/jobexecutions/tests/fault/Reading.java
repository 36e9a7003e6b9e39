package dev.jobexecutions.tests.fault;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** What a reader of a walk got: so many ids, and how it ended. */
final class Reading {
  final List<String> ids = new ArrayList<>();
  @Nullable Throwable failure;

  /** Where the last page ended; null where the reader sees no pages. */
  @Nullable String resumeToken;
}
