package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * Lets only so many attempts be under way at one time, and begin in a second, in the order in which
 * they come; those that nobody needs yet let the others go first. A turn is taken by what begins,
 * and by nothing that is given up before. No thread waits. Thread-safe.
 */
final class Throttle {
  /**
   * So many may wait that are not needed yet, which is enough for many walks at a time. Nobody ever
   * needs what a walk that was not closed has left behind, and where others always go first, it
   * would become ever more.
   */
  static final int MOST_AHEAD = Prefetch.MAX * Prefetch.MAX;

  /** A machine that has stood still for a minute is not to send what it has missed at once. */
  private static final Duration MOST_MADE_UP = Duration.ofSeconds(1);

  private final Time time;

  /** The time between two attempts; zero where there is no limit. */
  private final Duration interval;

  /** How many more may be under way; guarded by this. */
  private int free;

  /** What waits and is needed; guarded by this. */
  private final Set<Entry> needed = new LinkedHashSet<>();

  /** What waits and is not needed yet; guarded by this. */
  private final Set<Entry> ahead = new LinkedHashSet<>();

  /** When the next one may begin; null before the first. Guarded by this. */
  @Nullable private Duration next;

  /** The pause until then; null where there is none under way. Guarded by this. */
  @Nullable private GivingUp pause;

  /** Whether such a pause has ended and nobody has begun since; guarded by this. */
  private boolean due;

  /** Whether the next turn, or one before it, may have come some time ago; guarded by this. */
  private boolean late;

  /** Whether a thread is opening what may begin; guarded by this. */
  private boolean opening;

  /**
   * Has no one under way.
   *
   * @param atOnce how many may be under way at one time
   * @param interval the time between the beginnings of two; zero where there is no limit
   */
  Throttle(int atOnce, Duration interval, Time time) {
    this.free = atOnce;
    this.interval = interval;
    this.time = time;
  }

  /**
   * Asks for an attempt to begin.
   *
   * @param left how much time there is to wait; null where there is no limit
   */
  Entry enter(@Nullable Duration left) {
    Entry entry = new Entry();
    entry.queue(left);
    return entry;
  }

  /**
   * As {@link #enter}, for an attempt that is not needed before {@link Entry#need} says so. The one
   * that has waited longest makes room for it where there are too many.
   */
  Entry enterAhead() {
    Entry entry = new Entry();
    Entry oldest;
    synchronized (this) {
      oldest = ahead.size() < MOST_AHEAD ? null : ahead.iterator().next();
      ahead.add(entry);
      if (oldest != null) oldest.giveUp();
    }
    if (oldest != null) oldest.open.completeExceptionally(CallFailures.callTimeout());
    goOn();
    return entry;
  }

  /** Whether one that is needed from now on would get its turn too late. */
  private boolean comesTooLate(@Nullable Duration left) {
    if (left == null || interval.isZero()) return false;
    Duration wait = interval.multipliedBy(needed.size());
    Duration now = time.elapsed();
    if (next != null && next.compareTo(now) > 0) wait = wait.plus(next).minus(now);
    return wait.compareTo(left) >= 0;
  }

  private boolean nobodyWaits() {
    return needed.isEmpty() && ahead.isEmpty();
  }

  private Entry first() {
    Iterator<Entry> waiting = (needed.isEmpty() ? ahead : needed).iterator();
    Entry first = waiting.next();
    waiting.remove();
    return first;
  }

  /** Opens whatever has a place and its turn. */
  private void goOn() {
    synchronized (this) {
      // Whoever opens sees what has changed before it ends; and what it opens may end at once, and
      // come back here, for ever so many.
      if (opening) return;
      opening = true;
    }
    try {
      while (step()) {}
    } catch (Throwable e) { // A caller's clock may throw.
      synchronized (this) {
        opening = false;
      }
      throw e;
    }
  }

  /** Opens one, or begins the pause before its turn. False where there is nothing to do now. */
  private boolean step() {
    Entry opened = null;
    GivingUp until = null;
    Duration wait;
    synchronized (this) {
      if (free == 0 || pause != null || nobodyWaits()) {
        opening = false;
        late = false;
        return false;
      }
      wait = interval.isZero() ? Duration.ZERO : turn();
      if (wait.isZero()) {
        opened = first();
        opened.placed = true;
        free--;
      } else {
        pause = until = new GivingUp();
      }
    }
    if (opened != null) opened.open.complete(null);
    if (until != null) pause(wait, until);
    return true;
  }

  private void pause(Duration wait, GivingUp until) {
    CompletableFuture<Void> sleep = sleep(wait);
    until.waitFor(() -> sleep.cancel(false));
    CompletableFuture<?> unused = sleep.whenComplete((done, failure) -> end(until, failure));
  }

  /** Takes the next turn, if it has come. Returns zero, or how long it is until then. */
  private Duration turn() {
    Duration now = time.elapsed();
    Duration turn = next == null ? now : next;
    boolean early = turn.compareTo(now) > 0;
    if (early && !due) return turn.minus(now);
    // Pauses that took longer than they had to are made up for, so that the rate is kept.
    Duration earliest = now.minus(MOST_MADE_UP);
    Duration from = early || late ? turn : now;
    next = (from.compareTo(earliest) < 0 ? earliest : from).plus(interval);
    due = false;
    return Duration.ZERO;
  }

  private CompletableFuture<Void> sleep(Duration wait) {
    try {
      return time.after(wait);
    } catch (Throwable e) { // A caller's sleeper may throw what Java would have declared.
      return CompletableFuture.failedFuture(e);
    }
  }

  private void end(GivingUp over, @Nullable Throwable failure) {
    Entry refused = null;
    synchronized (this) {
      if (pause != over) return; // Nobody waited for it any more.
      pause = null;
      due = late = failure == null;
      if (failure != null && !nobodyWaits()) {
        refused = first();
        refused.over = true;
      }
    }
    if (refused != null && failure != null) refused.open.completeExceptionally(failure);
    goOn();
  }

  /** An attempt that wants to begin, or has. */
  final class Entry {
    private final CompletableFuture<Void> open = new CompletableFuture<>();

    /** Whether it has begun, or may; guarded by the throttle. */
    private boolean placed;

    /** Guarded by the throttle. */
    private boolean over;

    private Entry() {}

    /** Completes once the attempt may begin, or exceptionally where it may not. */
    CompletableFuture<Void> open() {
      return open;
    }

    /** Whether it has ended without having begun, though perhaps nobody has heard of it yet. */
    boolean isGivenUp() {
      synchronized (Throttle.this) {
        return over && !placed;
      }
    }

    /** Takes it out of the queues; called under the lock. */
    private void giveUp() {
      over = true;
      needed.remove(this);
      ahead.remove(this);
    }

    /**
     * Says that an attempt that was not needed is, unless it has begun.
     *
     * @param left how much time there is to wait; null where there is no limit
     */
    void need(@Nullable Duration left) {
      synchronized (Throttle.this) {
        if (!ahead.remove(this)) return;
      }
      queue(left);
    }

    private void queue(@Nullable Duration left) {
      boolean late;
      synchronized (Throttle.this) {
        if (over) return;
        late = comesTooLate(left);
        if (!late) needed.add(this);
      }
      if (late) end(CallFailures.callTimeout());
      else goOn();
    }

    /** Ends it, whatever it has come to; ending it twice is the same as once. */
    void leave() {
      end(null);
    }

    /** Ends it for want of time, unless it has begun. */
    void expire() {
      end(CallFailures.callTimeout());
    }

    private void end(@Nullable Throwable reason) {
      GivingUp unused = null;
      synchronized (Throttle.this) {
        if (over || (placed && reason != null)) return;
        giveUp();
        if (placed) free++;
        if (nobodyWaits()) {
          unused = pause;
          pause = null;
        }
      }
      if (unused != null) unused.cancel();
      if (reason == null) open.cancel(false);
      else open.completeExceptionally(reason);
      goOn();
    }
  }
}
