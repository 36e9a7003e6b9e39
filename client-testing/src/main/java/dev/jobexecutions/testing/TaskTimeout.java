package dev.jobexecutions.testing;

import java.time.Duration;
import java.util.List;

/**
 * A timeout of the kind that people write into a task's specification.
 *
 * @param text a number with a unit
 * @param millis the same in milliseconds
 */
record TaskTimeout(String text, long millis) {
  private static final List<TaskTimeout> COMMON =
      List.of(
          new TaskTimeout("10s", 10_000),
          new TaskTimeout("30s", 30_000),
          new TaskTimeout("90s", 90_000),
          minutes("5m", 5),
          minutes("15m", 15),
          minutes("30m", 30),
          minutes("1h", 60),
          minutes("1h30m", 90),
          minutes("3h", 180),
          minutes("6h", 360),
          minutes("12h", 720),
          minutes("24h", 1_440));

  /** Returns the smallest common timeout that leaves this time, or as many hours as are needed. */
  static TaskTimeout of(long millis) {
    for (TaskTimeout common : COMMON) {
      if (common.millis >= millis) return common;
    }
    long hours = Duration.ofMillis(millis).toHours() + 1;
    return minutes(hours + "h", 60 * hours);
  }

  private static TaskTimeout minutes(String text, long minutes) {
    return new TaskTimeout(text, Duration.ofMinutes(minutes).toMillis());
  }
}
