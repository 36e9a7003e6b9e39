package dev.jobexecutions.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
import okio.Timeout;

/**
 * What is left of the time for one call, of which each attempt and each pause takes its part. An
 * attempt is measured by the machine's own time, which alone bounds calls under way. Thread-safe.
 */
final class TimeLeft {
  @Nullable private final Duration limit;

  /** What the attempts and pauses before this one have taken. */
  private volatile Duration spent = Duration.ZERO;

  /** When this one began. */
  private volatile long begun;

  /**
   * Has all of it left.
   *
   * @param limit how much that is; null where there is no limit
   */
  TimeLeft(@Nullable Duration limit) {
    this.limit = limit;
  }

  /**
   * Counts an attempt.
   *
   * @param since when it began, as {@link System#nanoTime()} tells it
   */
  void begin(long since) {
    begun = since;
  }

  /** Counts the attempt that has ended, and the pause before the next one. */
  void pause(Duration pause) {
    spent = spent.plusNanos(System.nanoTime() - begun).plus(pause);
  }

  /** Returns how much there is: zero or more; null where there is no limit. */
  @Nullable
  Duration now() {
    return after(System.nanoTime() - begun);
  }

  /** As {@link #now}, where what has passed of this attempt does not count. */
  @Nullable
  Duration beforeAttempt() {
    return after(0);
  }

  /**
   * Has a call that is about to be made end in time.
   *
   * @throws IOException if there is no time left
   */
  void bound(Timeout call) throws IOException {
    Duration left = now();
    if (left == null) {
      call.clearTimeout();
      return;
    }
    if (left.isZero()) throw CallFailures.callTimeout();
    call.timeout(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
  }

  @Nullable
  private Duration after(long attemptNanos) {
    if (limit == null) return null;
    Duration left = limit.minus(spent).minusNanos(attemptNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
