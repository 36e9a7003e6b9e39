package dev.jobexecutions.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Predicates over a time or a duration that may be absent; an absent one never matches. */
final class TimeWindows {
  private TimeWindows() {}

  static <T> Predicate<T> after(Function<T, Optional<Instant>> time, Instant start) {
    Objects.requireNonNull(start, "instant");
    return subject -> time.apply(subject).filter(instant -> instant.isAfter(start)).isPresent();
  }

  static <T> Predicate<T> before(Function<T, Optional<Instant>> time, Instant end) {
    Objects.requireNonNull(end, "instant");
    return subject -> time.apply(subject).filter(instant -> instant.isBefore(end)).isPresent();
  }

  static <T> Predicate<T> between(Function<T, Optional<Instant>> time, Instant start, Instant end) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (start.isAfter(end))
      throw new IllegalArgumentException("start " + start + " lies after end " + end);
    return subject ->
        time.apply(subject)
            .filter(instant -> !instant.isBefore(start) && instant.isBefore(end))
            .isPresent();
  }

  static <T> Predicate<T> atLeast(Function<T, Optional<Duration>> duration, Duration minimum) {
    Objects.requireNonNull(minimum, "minimum");
    if (minimum.isNegative())
      throw new IllegalArgumentException("minimum must not be negative, and is " + minimum);
    return subject ->
        duration.apply(subject).filter(length -> length.compareTo(minimum) >= 0).isPresent();
  }
}
