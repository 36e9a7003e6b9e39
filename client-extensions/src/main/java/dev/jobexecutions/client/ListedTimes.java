package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import javax.annotation.Nullable;

/** What the creation times of a listing say about its order. Not thread-safe. */
final class ListedTimes {
  @Nullable private Instant first;
  @Nullable private Instant last;
  private long count;

  /** Notes the next execution of the listing; one without a time tells nothing. */
  void add(JobExecution execution) {
    count++;
    Instant created = Timestamps.read(execution.getMetadata().getCreatedAt()).orElse(null);
    if (created == null) return;
    if (first == null) first = created;
    last = created;
  }

  WatchedOrder order() {
    int direction = first == null || last == null ? 0 : last.compareTo(first);
    if (direction > 0) return WatchedOrder.NEWEST_LAST;
    // What tells nothing, and is too long to be read again and again, is taken for usual.
    boolean usual = direction < 0 || count > OffsetPlan.MAX_LIMIT;
    return usual ? WatchedOrder.NEWEST_FIRST : WatchedOrder.UNKNOWN;
  }
}
