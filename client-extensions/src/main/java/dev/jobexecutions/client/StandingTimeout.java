package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;

/**
 * A timeout that stands before all others while calls are made, and does nothing when it comes.
 * Okio has one thread for all timeouts, and wakes it whenever one begins that is the first to come:
 * that of each request and of each answer where a program makes one call after the other, which
 * takes more than a tenth of what such a call takes of the processors. Behind this one they are
 * only queued. Thread-safe.
 */
final class StandingTimeout extends AsyncTimeout {
  /** Okio has one queue of timeouts, and so it takes one of these. */
  static final StandingTimeout SHARED = new StandingTimeout(Duration.ofSeconds(1));

  private final AtomicBoolean standing = new AtomicBoolean();

  /** Whether a call was made since it began to stand. */
  private volatile boolean used;

  /**
   * Does not stand yet.
   *
   * @param time how long it stands after a call, once or twice: less than calls give an answer to
   *     come, so that it is the first
   */
  StandingTimeout(Duration time) {
    Object unused = timeout(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Has it stand while a call is made. */
  void stand() {
    if (!used) used = true;
    if (!standing.get()) begin();
  }

  boolean isStanding() {
    return standing.get();
  }

  private void begin() {
    if (standing.compareAndSet(false, true)) enter();
  }

  @Override
  protected void timedOut() {
    boolean unused = exit();
    if (used) {
      used = false;
      enter();
      return;
    }
    standing.set(false);
    // A call that still found it standing has said before that it is made.
    if (used) begin();
  }
}
