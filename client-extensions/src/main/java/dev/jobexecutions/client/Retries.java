package dev.jobexecutions.client;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.annotation.CheckReturnValue;
import javax.annotation.Nullable;

/**
 * How often a call is made that fails for a reason that may pass: a connection that cannot be
 * opened or breaks, an answer of 408, 429, 500, 502, 503 or 504, and whatever the server calls
 * retryable. An answer whose body calls itself not retryable, any other, and one that cannot be
 * decoded are final. All calls of this client may be repeated: those that start an execution carry
 * a message id, by which the server knows them again.
 *
 * <p>Between two attempts is a pause of random length, from nothing to a limit that doubles each
 * time (exponential backoff with full jitter), so that clients that failed together do not come
 * back together. It comes on top of the pause that the server asks for by {@code Retry-After}. The
 * attempts and the pauses of one call share the time of {@link
 * BlaxelExecutions.Builder#callTimeout}; where that does not suffice for the next pause, the call
 * fails at once.
 *
 * <p>Immutable and thread-safe; the methods that change something return a new value.
 */
@CheckReturnValue
public final class Retries {
  private static final int MOST_ATTEMPTS = 100;
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Retries STANDARD =
      new Retries(
          4,
          true,
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          () -> ThreadLocalRandom.current().nextDouble());

  private final int attempts;

  /** Whether the HTTP client sends a request again where a connection turns out to be closed. */
  private final boolean overClosedConnections;

  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier random;

  private Retries(
      int attempts,
      boolean overClosedConnections,
      Duration first,
      Duration longest,
      DoubleSupplier random) {
    this.attempts = attempts;
    this.overClosedConnections = overClosedConnections;
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /**
   * Returns what holds where nothing is set: 4 attempts, with pauses of up to 500 ms, 1 s and 2 s.
   *
   * @return the standard
   */
  public static Retries standard() {
    return STANDARD;
  }

  /**
   * Returns one attempt and no more, not even the one that the HTTP client makes by itself where a
   * connection from its pool turns out to be closed.
   *
   * @return no retries
   */
  public static Retries none() {
    return new Retries(1, false, STANDARD.first, STANDARD.longest, STANDARD.random);
  }

  /**
   * Sets how often a call is made at most, not counting what the HTTP client repeats by itself
   * where a connection from its pool turns out to be closed.
   *
   * @param attempts 1 to 100, the first one included
   * @return a new value
   * @throws IllegalArgumentException if it is out of its range
   */
  public Retries attempts(int attempts) {
    if (attempts < 1 || attempts > MOST_ATTEMPTS)
      throw new IllegalArgumentException(
          "attempts must be 1 to " + MOST_ATTEMPTS + ", and not " + attempts);
    return new Retries(attempts, true, first, longest, random);
  }

  /**
   * Sets the limits of the pauses.
   *
   * @param first the limit of the first pause, zero to 1 h; each one after it is twice as high
   * @param longest the highest limit, from that to 1 h
   * @return a new value
   * @throws IllegalArgumentException if one of them is out of its range
   */
  public Retries pauses(Duration first, Duration longest) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(longest, "longest");
    if (first.isNegative() || first.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException("first must be PT0S to " + LONGEST + ", and not " + first);
    if (longest.compareTo(first) < 0 || longest.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException(
          "longest must be " + first + " to " + LONGEST + ", and not " + longest);
    return new Retries(attempts, overClosedConnections, first, longest, random);
  }

  /** Sets where chance comes from: 0 to 1. */
  Retries random(DoubleSupplier random) {
    return new Retries(attempts, overClosedConnections, first, longest, random);
  }

  int attempts() {
    return attempts;
  }

  boolean overClosedConnections() {
    return overClosedConnections;
  }

  /**
   * Returns how long to pause.
   *
   * @param attempt which attempt has failed, from 1
   * @param asked how long the server asks to wait; null where it does not
   * @param left how much time the call has left; null where it has no limit
   * @return null where there is no time for that
   */
  @Nullable
  Duration pause(int attempt, @Nullable Duration asked, @Nullable Duration left) {
    Duration backoff = backoff(attempt);
    Duration pause = asked == null ? backoff : asked.plus(backoff);
    if (left == null)
      // Whoever sets no limit does not mean days.
      return asked == null || asked.compareTo(LONGEST) <= 0 ? pause : null;
    if (pause.compareTo(left) < 0) return pause;
    return asked != null && asked.compareTo(left) < 0 ? asked : null;
  }

  private Duration backoff(int attempt) {
    // 2^40 times even a nanosecond is longer than any pause.
    double limit = (double) first.toNanos() * Math.pow(2, Math.min(attempt - 1, 40));
    return Duration.ofNanos(
        (long) (Math.min(limit, (double) longest.toNanos()) * random.getAsDouble()));
  }

  /** Returns the number of attempts and the limits of the pauses. */
  @Override
  public String toString() {
    return "Retries{attempts=" + attempts + ", first=" + first + ", longest=" + longest + "}";
  }
}
