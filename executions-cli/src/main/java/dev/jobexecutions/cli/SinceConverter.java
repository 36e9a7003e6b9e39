package dev.jobexecutions.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a point in time: how long ago ({@code 90s}, {@code 30m}, {@code 2h}, {@code 3d}, {@code
 * 1w}, {@code 1d12h}), a day or a time of day in the clock's time zone ({@code 2026-11-01}, {@code
 * 2026-11-01T09:30}), or an instant of RFC 3339 ({@code 2026-11-01T09:30:00Z}).
 */
final class SinceConverter implements ITypeConverter<Instant> {
  /** With an offset in any form that ISO 8601 knows, as {@code date +%FT%T%z} writes one. */
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .parseLenient()
          .appendOffset("+HH", "Z")
          .toFormatter(Locale.ROOT);

  private final Clock clock;

  SinceConverter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    try {
      if (text.indexOf('-') < 0) return clock.instant().minus(DurationConverter.read(text));
      if (text.length() <= "2026-11-01".length()) {
        return LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
      }
      return hasOffset(text)
          ? OffsetDateTime.parse(text, WITH_OFFSET).toInstant()
          : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw unreadable(text);
    }
  }

  private static boolean hasOffset(String text) {
    int time = text.indexOf('T') + 1;
    return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
  }

  private static TypeConversionException unreadable(String text) {
    return new TypeConversionException(
        "'"
            + text
            + "' is no point in time; write 30m, 2h, 3d, 2026-11-01 or 2026-11-01T09:30:00Z");
  }
}
