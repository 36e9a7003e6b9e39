package dev.jobexecutions.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import okhttp3.Headers;

/** Reads the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final String NAME = "Retry-After";

  /**
   * Several headers may have been joined to one; possessive, as very many would need much stack.
   */
  private static final Pattern SECONDS = Pattern.compile("\\d++(?:\\s*+,\\s*+\\d++)*+");

  private static final Pattern NUMBER = Pattern.compile("0*(\\d+)");

  /** Longer pauses are no different: nobody waits for 31 years. */
  private static final int MOST_DIGITS = 9;

  private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

  private RetryAfter() {}

  /**
   * Returns how long to wait, zero or more, the longest where the server says several; null where
   * the header is absent or cannot be read.
   */
  @Nullable
  static Duration read(Headers headers, Instant now) {
    Date sent = headers.getDate("Date");
    // By the server's own clock, where it tells it, as this one's may be wrong.
    Instant from = sent == null ? now : sent.toInstant();
    return headers.values(NAME).stream()
        .flatMap(value -> pauses(value.strip(), from))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Stream<Duration> pauses(String value, Instant from) {
    if (SECONDS.matcher(value).matches())
      return NUMBER.matcher(value).results().map(number -> seconds(number.group(1)));
    Date date = new Headers.Builder().addUnsafeNonAscii(NAME, value).build().getDate(NAME);
    if (date == null) return Stream.empty();
    Duration pause = Duration.between(from, date.toInstant());
    return Stream.of(pause.isNegative() ? Duration.ZERO : pause);
  }

  private static Duration seconds(String digits) {
    return digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }
}
