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
    add(Timestamps.read(execution.getMetadata().getCreatedAt()).orElse(null));
  }

  /** Notes the time of one that does not count, or is not counted here; null tells nothing. */
  void add(@Nullable Instant created) {
    if (created == null) return;
    if (first == null) first = created;
    last = created;
  }

  /** Returns how many executions were noted. */
  long count() {
    return count;
  }

  /** Returns the last time of all; null where none can be read. */
  @Nullable
  Instant last() {
    return last;
  }

  WatchedOrder order() {
    int direction = first == null || last == null ? 0 : last.compareTo(first);
    if (direction == 0) return WatchedOrder.UNKNOWN;
    return direction > 0 ? WatchedOrder.NEWEST_LAST : WatchedOrder.NEWEST_FIRST;
  }
}
