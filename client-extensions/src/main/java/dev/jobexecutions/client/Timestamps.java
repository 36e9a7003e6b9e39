package dev.jobexecutions.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * Reads the API's timestamps, which are texts without a promised format: RFC 3339 and its usual
 * relatives, and seconds or milliseconds since 1970. What cannot be read is absent, and so is the
 * time zero that Go writes where there is none.
 */
final class Timestamps {
  private static final Instant GO_ZERO = LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
  private static final int MAX_LENGTH = 64;
  private static final int NANO_DIGITS = 9;

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d+))?)?"
              + " ?(?:[Zz]|UTC|(?:([+-]\\d\\d)(?::?(\\d\\d))?(?: UTC)?))?");
  // Of no other length, which might be the digits of a date, as in 20260701093000.
  private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{9,11}");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{13}");

  private Timestamps() {}

  static Optional<Instant> read(@Nullable String text) {
    if (text == null) return Optional.empty();
    String trimmed = text.strip();
    // The bound keeps a hostile text from costing time.
    if (trimmed.length() > MAX_LENGTH) return Optional.empty();
    if (EPOCH_SECONDS.matcher(trimmed).matches())
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(trimmed)));
    if (EPOCH_MILLIS.matcher(trimmed).matches())
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(trimmed)));
    Matcher matcher = DATE_TIME.matcher(trimmed);
    if (!matcher.matches()) return Optional.empty();
    try {
      return Optional.of(instant(matcher)).filter(instant -> !instant.equals(GO_ZERO));
    } catch (DateTimeException e) {
      return Optional.empty(); // The shape is right, but not the numbers, such as a 13th month.
    }
  }

  private static Instant instant(Matcher matcher) {
    LocalDateTime minute =
        LocalDateTime.of(
            number(matcher.group(1)),
            number(matcher.group(2)),
            number(matcher.group(3)),
            number(matcher.group(4)),
            number(matcher.group(5)));
    return minute
        .toInstant(offset(matcher.group(8), matcher.group(9)))
        .plusSeconds(seconds(matcher.group(6)))
        .plusNanos(nanos(matcher.group(7)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int seconds(@Nullable String text) {
    int seconds = text == null ? 0 : number(text);
    if (seconds > 60) throw new DateTimeException("second " + seconds); // 60 is a leap second.
    return seconds;
  }

  private static int nanos(@Nullable String fraction) {
    if (fraction == null) return 0;
    return number((fraction + "000000000").substring(0, NANO_DIGITS));
  }

  /** Without an offset the time is taken for UTC, in which servers write. */
  private static ZoneOffset offset(@Nullable String hours, @Nullable String minutes) {
    if (hours == null) return ZoneOffset.UTC;
    return ZoneOffset.of(hours + ":" + (minutes == null ? "00" : minutes));
  }
}
