package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.annotation.CheckReturnValue;

/**
 * How often a wait or a watch looks at the server. The first interval is short, for executions that
 * end soon, and each one after it 30 % longer, up to a longest one, for those that take hours. From
 * each a random part of up to 20 % is taken off, so that many clients that began at one time spread
 * out.
 *
 * <p>Immutable and thread-safe; the methods that change something return a new value.
 */
@CheckReturnValue
public final class Polling {
  private static final double GROWTH = 1.3;
  private static final double JITTER = 0.2;
  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Nobody sleeps for longer between two looks without a deadline. */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final Polling STANDARD =
      new Polling(
          Duration.ofMillis(500),
          Duration.ofSeconds(15),
          Duration.ofMinutes(2),
          () -> ThreadLocalRandom.current().nextDouble());

  private final Duration first;
  private final Duration longest;
  private final Duration tolerance;
  private final DoubleSupplier random;

  private Polling(Duration first, Duration longest, Duration tolerance, DoubleSupplier random) {
    this.first = first;
    this.longest = longest;
    this.tolerance = tolerance;
    this.random = random;
  }

  /**
   * Returns what holds where nothing is set: intervals from 500 ms to 15 s, and failures survived
   * for 2 min.
   *
   * @return the standard
   */
  public static Polling standard() {
    return STANDARD;
  }

  /**
   * Sets the intervals.
   *
   * @param first the time between the first look and the second, 1 ms to 24 h
   * @param longest the longest time between two looks, from that to 24 h
   * @return a new value
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public Polling intervals(Duration first, Duration longest) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(longest, "longest");
    if (first.compareTo(SHORTEST) < 0 || first.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException("first must be 1 ms to " + LONGEST + ", and not " + first);
    if (longest.compareTo(first) < 0 || longest.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException(
          "longest must be " + first + " to " + LONGEST + ", and not " + longest);
    return new Polling(first, longest, tolerance, random);
  }

  /**
   * Sets for how long looks may fail in a row, for reasons that may pass, before a wait or a watch
   * gives up: broken connections, answers of 408, 429, 500, 502, 503 and 504, what the server calls
   * retryable, and a 404 that is not the API's own, such as the page of a proxy.
   *
   * @param tolerance the time since the first failure of the row; zero gives up at once
   * @return a new value
   * @throws IllegalArgumentException if it is negative
   */
  public Polling tolerance(Duration tolerance) {
    Objects.requireNonNull(tolerance, "tolerance");
    if (tolerance.isNegative())
      throw new IllegalArgumentException("tolerance must be 0 or more, and not " + tolerance);
    return new Polling(first, longest, tolerance, random);
  }

  /** Sets where chance comes from: 0 to 1. */
  Polling random(DoubleSupplier random) {
    return new Polling(first, longest, tolerance, random);
  }

  Duration tolerance() {
    return tolerance;
  }

  Intervals start() {
    return new Intervals();
  }

  /** Returns the intervals and the tolerance. */
  @Override
  public String toString() {
    return "Polling{first=" + first + ", longest=" + longest + ", tolerance=" + tolerance + "}";
  }

  /** The intervals of one wait, one after the other. Not thread-safe. */
  final class Intervals {
    private Duration next = first;

    Duration next() {
      Duration interval = next;
      next = capped(interval.toNanos() * GROWTH);
      return Duration.ofNanos((long) (interval.toNanos() * (1 - JITTER * random.getAsDouble())));
    }

    /** Begins anew, where something happens again. */
    void restart() {
      next = first;
    }

    private Duration capped(double nanos) {
      return nanos >= longest.toNanos() ? longest : Duration.ofNanos((long) nanos);
    }
  }
}
