package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** A page that a walk has asked for and not used yet. Not thread-safe, but for its call. */
final class Flight<T> {
  final PageRequest request;
  final PageCall<T> call;

  /** How many pages had been delivered when it was asked for. */
  final long after;

  /** What has come of it so far; null where that is of no use before all of it is there. */
  @Nullable Arrivals<T> arrivals;

  /** How many items were taken before all of it was there. */
  int early;

  @Nullable private PageAnswer<T> answer;

  /** Whether its page was what the walk needed next, and not only later. */
  boolean needed;

  /** Whether the walk's place was not on this page when it was first looked at. */
  boolean missed;

  Flight(PageRequest request, PageCall<T> call, long after, @Nullable Arrivals<T> arrivals) {
    this.request = request;
    this.call = call;
    this.after = after;
    this.arrivals = arrivals;
  }

  boolean isDone() {
    return answer != null || call.done().isDone();
  }

  /** Waits for the answer, which stays. */
  PageAnswer<T> answer() {
    PageAnswer<T> known = answer;
    if (known == null) answer = known = call.await();
    return known;
  }
}
