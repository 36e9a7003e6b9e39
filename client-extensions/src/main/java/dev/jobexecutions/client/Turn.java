package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * Where one call waits, before each of its attempts, until the attempt may begin. Where nobody
 * needs the call's answer yet, it lets others go first, and the wait takes nothing of its time.
 * Thread-safe.
 */
final class Turn {
  @Nullable private final Throttle throttle;
  private final GivingUp givingUp;

  /** Whether nobody needs the answer yet; guarded by this. */
  private boolean ahead;

  /** When the answer was needed first, by the machine's own time; guarded by this. */
  private long needed = System.nanoTime();

  /** What makes the attempt that is next one of those that are allowed; guarded by this. */
  @Nullable private Throttle.Entry entry;

  /**
   * Has no attempt waiting.
   *
   * @param throttle null where every attempt may begin
   * @param givingUp ends the wait
   */
  Turn(@Nullable Throttle throttle, GivingUp givingUp) {
    this.throttle = throttle;
    this.givingUp = givingUp;
  }

  /** Says, before the first attempt, that nobody needs the answer before {@link #need} says so. */
  synchronized void beAhead() {
    ahead = true;
  }

  /**
   * Says that the answer is needed from now on.
   *
   * @param left how much time there is to wait from here; null where there is no limit
   */
  void need(@Nullable Duration left) {
    Throttle.Entry waiting;
    synchronized (this) {
      if (!ahead) return;
      ahead = false;
      needed = System.nanoTime();
      waiting = entry;
    }
    if (waiting == null) return;
    waiting.need(left);
    limit(waiting, left);
  }

  /**
   * Asks for the next attempt to begin.
   *
   * @param left how much time there is to wait; null where there is no limit
   * @return completes once it may, with when its time began to count, by the machine's own time; or
   *     exceptionally where it may not
   */
  CompletableFuture<Long> await(@Nullable Duration left) {
    long asked = System.nanoTime();
    if (throttle == null) return CompletableFuture.completedFuture(asked);
    boolean early = isAhead();
    Throttle.Entry next = early ? throttle.enterAhead() : throttle.enter(left);
    boolean need;
    synchronized (this) {
      entry = next;
      need = !ahead;
    }
    givingUp.waitFor(next::leave);
    if (need) {
      if (early) next.need(left); // It came too early to find the entry.
      limit(next, left);
    }
    return next.open().thenApply(open -> counted(asked));
  }

  /** Whether the call cannot go on, for it has got no turn. */
  boolean isMissed() {
    Throttle.Entry waiting;
    synchronized (this) {
      waiting = entry;
    }
    return waiting != null && waiting.isGivenUp();
  }

  private synchronized boolean isAhead() {
    return ahead;
  }

  private synchronized long counted(long asked) {
    if (ahead) return System.nanoTime();
    return needed - asked > 0 ? needed : asked;
  }

  /** Ends the attempt that had the turn, or waits for it. */
  void leave() {
    Throttle.Entry left;
    synchronized (this) {
      left = entry;
    }
    if (left != null) left.leave();
  }

  /** Ends the wait by the machine's time, as a call that is under way is bounded. */
  private static void limit(Throttle.Entry waiting, @Nullable Duration left) {
    if (left == null || waiting.open().isDone()) return;
    CompletableFuture<Void> limit = Time.really(left);
    CompletableFuture<?> unused = limit.thenRun(waiting::expire);
    CompletableFuture<?> unusedToo =
        waiting.open().whenComplete((open, failure) -> limit.cancel(false));
  }
}
