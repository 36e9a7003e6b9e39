package dev.jobexecutions.client;

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
}
