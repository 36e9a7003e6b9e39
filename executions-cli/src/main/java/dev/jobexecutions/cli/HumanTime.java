package dev.jobexecutions.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Lengths of time as people say them. What is smaller than matters is left out, never rounded up.
 */
final class HumanTime {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private HumanTime() {}

  /** Returns one unit: {@code 45s}, {@code 3m}, {@code 2h}, {@code 5d}. */
  static String age(Duration age) {
    long seconds = age.toSeconds();
    // The clocks of two machines differ a little; only more than that is worth a word.
    if (seconds <= -MINUTE) return "in " + age(age.negated());
    if (seconds < MINUTE) return Math.max(0, seconds) + "s";
    if (seconds < HOUR) return seconds / MINUTE + "m";
    if (seconds < DAY) return seconds / HOUR + "h";
    return seconds / DAY + "d";
  }

  /** Returns for example {@code 3m ago}; {@code in 3m} for what is yet to come. */
  static String ago(Duration age) {
    String text = age(age);
    return text.startsWith("in ") ? text : text + " ago";
  }

  /** Returns the time of the day, in the clock's time zone: {@code 12:03:04}. */
  static String ofDay(Clock clock) {
    return TIME_OF_DAY.format(LocalTime.now(clock));
  }

  /** Returns two units at most: {@code 45s}, {@code 1m 20s}, {@code 2h 5m}, {@code 1d 3h}. */
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (duration.isNegative()) return "-" + duration(duration.negated());
    if (seconds == 0) return duration.isZero() ? "0s" : "<1s";
    if (seconds < MINUTE) return seconds + "s";
    if (seconds < HOUR) return two(seconds / MINUTE, "m", seconds % MINUTE, "s");
    if (seconds < DAY) return two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "m");
    return two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    return small == 0 ? large + largeUnit : large + largeUnit + " " + small + smallUnit;
  }
}
