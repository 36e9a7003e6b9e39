package dev.jobexecutions.cli;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a length of time: {@code 90s}, {@code 30m}, {@code 2h}, {@code 3d}, {@code 1w}, {@code
 * 1d12h}.
 */
final class DurationConverter implements ITypeConverter<Duration> {
  /** More than anyone waits, and little enough to add to any date. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  @Override
  public Duration convert(String text) {
    try {
      Duration duration = read(text);
      if (duration.compareTo(LONGEST) <= 0) return duration;
    } catch (ArithmeticException e) {
      // Too long by far.
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no length of time; write 90s, 30m, 2h, 1h30m or 3d");
    }
    throw new TypeConversionException(
        "'" + text + "' is longer than " + LONGEST.toDays() + "d, the most that can be given");
  }

  /**
   * @throws DateTimeException if the text is no length of time
   * @throws ArithmeticException if it is too long
   */
  static Duration read(String text) {
    Duration duration = Duration.ZERO;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') continue;
      if (i == begin) throw new DateTimeException("no number before the unit");
      duration = duration.plus(unit(c).multipliedBy(number(text.substring(begin, i))));
      begin = i + 1;
    }
    if (begin == 0 || begin < text.length()) throw new DateTimeException("no unit at the end");
    return duration;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new ArithmeticException("a number beyond all bounds");
    }
  }

  private static Duration unit(char unit) {
    return switch (unit) {
      case 's' -> Duration.ofSeconds(1);
      case 'm' -> Duration.ofMinutes(1);
      case 'h' -> Duration.ofHours(1);
      case 'd' -> Duration.ofDays(1);
      case 'w' -> Duration.ofDays(7);
      default -> throw new DateTimeException("no such unit");
    };
  }
}
