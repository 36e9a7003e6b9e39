package dev.jobexecutions.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The time of a {@link VirtualClock}, and who sleeps in it. Thread-safe. */
final class VirtualTime {
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

  private final PriorityQueue<Sleeper> sleepers =
      new PriorityQueue<>(
          Comparator.comparing(Sleeper::end).thenComparingLong(sleeper -> sleeper.number));
  private final List<Duration> sleeps = new ArrayList<>();
  private final boolean jumps;
  private Instant now;

  VirtualTime(Instant start, boolean jumps) {
    this.now = Objects.requireNonNull(start, "start");
    this.jumps = jumps;
  }

  synchronized Instant now() {
    return now;
  }

  void advance(Duration time) {
    List<Sleeper> over = new ArrayList<>();
    synchronized (this) {
      now = later(time);
      for (Sleeper first = sleepers.peek();
          first != null && !first.end.isAfter(now);
          first = sleepers.peek()) {
        over.add(sleepers.remove());
      }
    }
    // Outside of the lock: what follows on a sleep may do anything, also wait for other threads.
    for (Sleeper sleeper : over) sleeper.future.complete(null);
  }

  CompletableFuture<Void> sleep(Duration time) {
    Sleeper sleeper;
    synchronized (this) {
      sleeps.add(time);
      if (time.isNegative() || time.isZero()) return CompletableFuture.completedFuture(null);
      sleeper = new Sleeper(later(time), sleeps.size());
      if (!jumps) {
        sleepers.add(sleeper);
        notifyAll();
      }
    }
    if (jumps) {
      advance(time);
      sleeper.future.complete(null);
    } else {
      // Whoever completes it, by cancelling or otherwise, sleeps no longer.
      CompletableFuture<Void> unused =
          sleeper.future.whenComplete((nothing, failure) -> forget(sleeper));
    }
    return sleeper.future;
  }

  synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  synchronized int pending() {
    return sleepers.size();
  }

  synchronized void awaitPending(int atLeast) throws InterruptedException {
    if (jumps) {
      throw new IllegalStateException("no sleep waits on a jumping clock: use a stopped one");
    }
    long end = System.nanoTime() + LONGEST_WAIT;
    while (sleepers.size() < atLeast) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new IllegalStateException(
            "only " + sleepers.size() + " of " + atLeast + " sleeps are pending after 10 s");
      }
      wait(left);
    }
  }

  private synchronized void forget(Sleeper sleeper) {
    sleepers.remove(sleeper);
  }

  /** Returns the time that comes so much later; the last of all where there is none so late. */
  private Instant later(Duration time) {
    return Duration.between(now, Instant.MAX).compareTo(time) < 0 ? Instant.MAX : now.plus(time);
  }

  /** Who sleeps. Two are never the same. */
  private static final class Sleeper {
    final CompletableFuture<Void> future = new CompletableFuture<>();
    final Instant end;
    final long number;

    Sleeper(Instant end, long number) {
      this.end = end;
      this.number = number;
    }

    Instant end() {
      return end;
    }
  }
}
