package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import javax.annotation.Nullable;

/**
 * An execution with what decides on its place in the listing, read once.
 *
 * @param execution what is listed
 * @param created when it was created; an execution that does not say so counts as the oldest
 * @param sequence tells apart what was created at the same moment: greater is newer
 */
record Listed(JobExecution execution, Instant created, long sequence) {
  static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing(Listed::created).thenComparingLong(Listed::sequence).reversed();

  static Listed of(JobExecution execution, long sequence) {
    return new Listed(execution, instant(execution.getMetadata().getCreatedAt()), sequence);
  }

  @Nullable
  String id() {
    return execution.getMetadata().getId();
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
