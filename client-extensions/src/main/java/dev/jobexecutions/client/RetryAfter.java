package dev.jobexecutions.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.annotation.Nullable;
import okhttp3.Headers;

/** Reads the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** More than this many digits are no number of seconds that means anything. */
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** Returns how long to wait, zero or more; null where the header is absent or cannot be read. */
  @Nullable
  static Duration read(Headers headers, Instant now) {
    String value = headers.get("Retry-After");
    if (value == null) return null;
    String text = value.strip();
    if (text.matches("\\d{1," + MAX_DIGITS + "}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Date date = headers.getDate("Retry-After");
    if (date == null) return null;
    // By the server's own clock, where it tells it, as this one's may be wrong.
    Date sent = headers.getDate("Date");
    Duration pause = Duration.between(sent == null ? now : sent.toInstant(), date.toInstant());
    return pause.isNegative() ? Duration.ZERO : pause;
  }
}
