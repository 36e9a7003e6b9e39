package dev.jobexecutions.testing;

import java.util.function.Consumer;
import javax.annotation.Nullable;

/** Takes the snapshots of listings, each after what a test wants to happen before it. */
final class ListingHook {
  private final LiveExecutions executions;
  @Nullable private volatile Consumer<ReceivedRequest> action;

  ListingHook(LiveExecutions executions) {
    this.executions = executions;
  }

  /** Sets what happens before each listing; null for nothing. */
  void set(@Nullable Consumer<ReceivedRequest> action) {
    this.action = action;
  }

  /** Returns what a listing shows: what its own action did, and nothing of a later one. */
  Snapshot snapshot(ReceivedRequest request) {
    if (action == null) return executions.snapshot();
    synchronized (this) {
      // Read again: it may have been replaced while this request waited.
      Consumer<ReceivedRequest> current = action;
      if (current != null) current.accept(request);
      return executions.snapshot();
    }
  }
}
