package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import javax.annotation.Nullable;

/**
 * Notices that the rest of a listing is too old. The API sorts by creation time and doesn't promise
 * in which direction, so the listing itself has to show it: times that fall and never rise, and
 * then a whole page of older ones. Not thread-safe.
 */
final class Cutoff {
  private final Instant since;
  @Nullable private Instant previous;
  private boolean fell;
  private boolean rose;
  @Nullable private Instant newestOfPage;

  Cutoff(Instant since) {
    this.since = since;
  }

  void see(JobExecution execution) {
    // Times that are missing or odd say nothing about the order.
    ExecutionReadings.createdAt(execution).ifPresent(this::see);
  }

  private void see(Instant created) {
    if (previous != null) {
      int step = created.compareTo(previous);
      if (step < 0) fell = true;
      if (step > 0) rose = true;
    }
    previous = created;
    if (newestOfPage == null || created.isAfter(newestOfPage)) newestOfPage = created;
  }

  /** Ends a page and tells whether those behind it are older than wanted. */
  boolean endsWithPage() {
    boolean older = newestOfPage != null && newestOfPage.isBefore(since);
    newestOfPage = null;
    return older && fell && !rose;
  }
}
