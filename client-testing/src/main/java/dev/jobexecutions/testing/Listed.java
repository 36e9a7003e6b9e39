package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import javax.annotation.Nullable;

/**
 * An execution with its place in the listing, read once, and its JSON, written once. Immutable as
 * far as anyone can tell, and thread-safe.
 */
final class Listed {
  /** An execution that does not say when it was created counts as the oldest. */
  static final Comparator<Listed> NEWEST_FIRST =
      Comparator.<Listed, Instant>comparing(listed -> listed.created)
          .thenComparingLong(listed -> listed.sequence)
          .reversed();

  private static final JsonAdapter<JobExecution> ADAPTER =
      JsonAdapters.moshi().adapter(JobExecution.class);

  private final JobExecution execution;
  private final Instant created;
  private final long sequence;
  @Nullable private volatile byte[] json;

  /**
   * Makes an entry.
   *
   * @param sequence tells apart what was created at the same moment: greater is newer
   */
  Listed(JobExecution execution, long sequence) {
    this.execution = execution;
    this.created = instant(execution.getMetadata().getCreatedAt());
    this.sequence = sequence;
  }

  JobExecution execution() {
    return execution;
  }

  @Nullable
  String id() {
    return execution.getMetadata().getId();
  }

  long sequence() {
    return sequence;
  }

  /** Returns the execution as JSON, which nobody may change. */
  byte[] json() {
    byte[] written = json;
    if (written == null) {
      written = ADAPTER.toJson(execution).getBytes(StandardCharsets.UTF_8);
      json = written; // Another thread may do the same, with the same result.
    }
    return written;
  }

  private static Instant instant(@Nullable String text) {
    if (text == null) return Instant.MIN;
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }
}
