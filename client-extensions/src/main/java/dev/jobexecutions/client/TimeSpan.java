package dev.jobexecutions.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time between two moments of which either may be unknown. */
final class TimeSpan {
  private TimeSpan() {}

  /** Empty where either moment is, or where the end lies before the start. */
  static Optional<Duration> between(Optional<Instant> start, Optional<Instant> end) {
    return start
        .flatMap(from -> end.map(to -> Duration.between(from, to)))
        .filter(span -> !span.isNegative());
  }

  /** The same up to now where there is no end yet, but not where what has no end is finished. */
  static Optional<Duration> soFar(
      Optional<Instant> start, Optional<Instant> end, boolean finished, Clock clock) {
    return between(start, end.isEmpty() && !finished ? Optional.of(clock.instant()) : end);
  }
}
