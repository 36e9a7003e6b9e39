package dev.jobexecutions.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * Lets only so many attempts be under way at one time, and begin in a second, in the order in which
 * they come. No thread waits. Thread-safe.
 */
final class Throttle {
  private final Time time;

  /** The time between two attempts; zero where there is no limit. */
  private final Duration interval;

  /** How many more may be under way; guarded by this. */
  private int free;

  /** Guarded by this. */
  private final Deque<Entry> waiting = new ArrayDeque<>();

  /** When the next one may begin; null before the first. Guarded by this. */
  @Nullable private Duration next;

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
    Entry entry = new Entry(left);
    synchronized (this) {
      if (free == 0) {
        waiting.addLast(entry);
        return entry;
      }
      free--;
    }
    if (!entry.admit()) freePlace();
    return entry;
  }

  private void freePlace() {
    while (true) {
      Entry successor;
      synchronized (this) {
        successor = waiting.pollFirst();
        if (successor == null) {
          free++;
          return;
        }
      }
      if (successor.admit()) return;
    }
  }

  /** Returns how long to wait for one's turn; null where that is too long, and no turn is taken. */
  @Nullable
  private synchronized Duration turn(@Nullable Duration left) {
    Duration now = time.elapsed();
    Duration turn = next == null || next.compareTo(now) < 0 ? now : next;
    Duration pause = turn.minus(now);
    if (left != null && pause.compareTo(left) >= 0) return null;
    next = turn.plus(interval);
    return pause;
  }

  /** An attempt that wants to begin, or has. */
  final class Entry {
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    @Nullable private final Duration left;

    /** Whether it has a place; guarded by this. */
    private boolean placed;

    private boolean over;
    @Nullable private CompletableFuture<Void> pause;

    private Entry(@Nullable Duration left) {
      this.left = left;
    }

    /** Completes once the attempt may begin, or exceptionally where it may not. */
    CompletableFuture<Void> open() {
      return open;
    }

    /** Ends it, whatever it has come to; ending it twice is the same as once. */
    void leave() {
      boolean hadPlace;
      CompletableFuture<Void> waitedFor;
      synchronized (this) {
        if (over) return;
        over = true;
        hadPlace = placed;
        waitedFor = pause;
      }
      if (waitedFor != null) waitedFor.cancel(false);
      if (!hadPlace) {
        synchronized (Throttle.this) {
          waiting.remove(this);
        }
      } else {
        freePlace();
      }
      open.cancel(false);
    }

    /** Gives it a place. False where it does not keep it. */
    private boolean admit() {
      Duration turn = interval.isZero() ? Duration.ZERO : turn(left);
      synchronized (this) {
        if (over) return false; // It was given up after its turn had come.
        over = turn == null;
        placed = turn != null;
      }
      if (turn == null) open.completeExceptionally(CallFailures.callTimeout());
      else if (turn.isZero()) open.complete(null);
      else pauseFor(turn);
      return turn != null;
    }

    private void pauseFor(Duration turn) {
      CompletableFuture<Void> sleep = time.after(turn);
      boolean gone;
      synchronized (this) {
        pause = sleep;
        gone = over;
      }
      if (gone) sleep.cancel(false); // It may have been given up before there was this to cancel.
      CompletableFuture<?> unused =
          sleep.whenComplete(
              (done, failure) -> {
                if (failure == null) open.complete(null);
                else open.completeExceptionally(failure);
              });
    }
  }
}
