package dev.jobexecutions.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A clock that only tests move, and the sleeper that goes with it, so that a test of waiting takes
 * no time and depends on no machine's speed. The server and the client share one:
 *
 * <pre>{@code
 * VirtualClock clock = VirtualClock.jumping(Instant.parse("2026-08-01T12:00:00Z"));
 * BlaxelServer server = BlaxelServer.builder().job("job").clock(clock).start();
 * BlaxelExecutions blaxel =
 *     BlaxelExecutions.builder()
 *         .baseUrl(server.baseUrl())
 *         .apiKey("test")
 *         .time(clock, clock::sleep)
 *         .build();
 * }</pre>
 *
 * <p>A {@linkplain #jumping jumping} clock serves tests of how something ends: whoever sleeps moves
 * it, and goes on at once. A {@linkplain #stopped stopped} clock serves tests of what happens in
 * between: it stands still until the test moves it. Such a test alternates between two steps, which
 * no thread can slip through. {@link #awaitPendingSleeps} returns once the code under test sleeps;
 * {@link #advance} wakes it, and then counts it as asleep no longer:
 *
 * <pre>{@code
 * clock.awaitPendingSleeps(1);
 * clock.advance(Duration.ofSeconds(1));
 * clock.awaitPendingSleeps(1); // It has looked again, and sleeps again.
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class VirtualClock extends Clock {
  private final VirtualTime time;
  private final ZoneId zone;

  private VirtualClock(VirtualTime time, ZoneId zone) {
    this.time = time;
    this.zone = zone;
  }

  /**
   * Returns a clock that stands still until {@link #advance}, so that whoever sleeps waits for
   * that.
   *
   * @param start what it shows first
   * @return a new clock, in UTC
   */
  public static VirtualClock stopped(Instant start) {
    return new VirtualClock(new VirtualTime(start, false), ZoneOffset.UTC);
  }

  /**
   * Returns a clock that whoever sleeps moves forward at once, without waiting.
   *
   * @param start what it shows first
   * @return a new clock, in UTC
   */
  public static VirtualClock jumping(Instant start) {
    return new VirtualClock(new VirtualTime(start, true), ZoneOffset.UTC);
  }

  /**
   * Moves the clock forward, in one step, and completes the sleeps that are over by then, in the
   * order in which they end, by the calling thread. What sleeps again in answer to that sleeps from
   * the new time on.
   *
   * @param time how far, zero or more
   * @throws IllegalArgumentException if the time is negative
   */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time must be zero or more, but is " + time);
    }
    this.time.advance(time);
  }

  /**
   * Sleeps by this clock. On a stopped clock the future completes once the clock has been advanced
   * that far; cancelling it ends the sleep. A jumping clock moves forward by that much.
   *
   * @param time how long; a time of zero or less is over at once
   * @return completes with null when the time is over; already complete on a jumping clock
   */
  public CompletableFuture<Void> sleep(Duration time) {
    return this.time.sleep(Objects.requireNonNull(time, "time"));
  }

  /**
   * Returns for how long the code under test slept so far, those sleeps that were cancelled
   * included.
   *
   * @return an unmodifiable copy, in the order in which the sleeps were asked for
   */
  public List<Duration> sleeps() {
    return time.sleeps();
  }

  /**
   * Returns how many sleeps wait for the clock to advance, now.
   *
   * @return 0 or more; always 0 on a jumping clock
   */
  public int pendingSleeps() {
    return time.pending();
  }

  /**
   * Waits, in real time, until so many sleeps wait for a stopped clock to advance. Then everything
   * that led to them has been done.
   *
   * @param atLeast how many, 1 or more
   * @throws IllegalArgumentException if the number is less than 1
   * @throws IllegalStateException if there are not as many after 10 seconds, or the clock is a
   *     jumping one, on which no sleep waits
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitPendingSleeps(int atLeast) throws InterruptedException {
    if (atLeast < 1) {
      throw new IllegalArgumentException("atLeast must be 1 or more, but is " + atLeast);
    }
    time.awaitPending(atLeast);
  }

  @Override
  public Instant instant() {
    return time.now();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /**
   * Returns the same clock in another time zone: what moves one moves both.
   *
   * @param zone the time zone
   * @return a clock of this zone
   */
  @Override
  public VirtualClock withZone(ZoneId zone) {
    return new VirtualClock(time, Objects.requireNonNull(zone, "zone"));
  }

  @Override
  public String toString() {
    return "VirtualClock{" + instant() + ", " + pendingSleeps() + " pending sleeps}";
  }
}
