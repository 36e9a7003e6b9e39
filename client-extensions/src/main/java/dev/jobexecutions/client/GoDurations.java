package dev.jobexecutions.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * Reads durations as Go writes them ({@code 30m}, {@code 1h30m}, {@code 1.5h}, {@code 100ms}), and
 * numbers without a unit as seconds. What cannot be read is absent, and so is a negative one, which
 * no time-out can be.
 */
final class GoDurations {
  private static final int MAX_LENGTH = 64;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?|\\.\\d+");
  private static final Pattern PART = Pattern.compile("(" + NUMBER + ")(ns|us|µs|μs|ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("\\+?((?:" + PART + ")+)");

  private static final Map<String, BigDecimal> NANOS =
      Map.of(
          "ns", BigDecimal.ONE,
          "us", BigDecimal.valueOf(1_000),
          "µs", BigDecimal.valueOf(1_000), // The micro sign,
          "μs", BigDecimal.valueOf(1_000), // and the Greek letter.
          "ms", BigDecimal.valueOf(1_000_000),
          "s", BigDecimal.valueOf(1_000_000_000L),
          "m", BigDecimal.valueOf(60_000_000_000L),
          "h", BigDecimal.valueOf(3_600_000_000_000L));

  private GoDurations() {}

  static Optional<Duration> read(@Nullable String text) {
    if (text == null) return Optional.empty();
    String trimmed = text.strip();
    // The bound keeps a hostile text from costing time.
    if (trimmed.length() > MAX_LENGTH) return Optional.empty();
    if (NUMBER.matcher(trimmed).matches()) return duration(nanos(trimmed, "s"));
    Matcher whole = WHOLE.matcher(trimmed);
    if (!whole.matches()) return Optional.empty();
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(whole.group(1));
    while (part.find()) nanos = nanos.add(nanos(part.group(1), part.group(2)));
    return duration(nanos);
  }

  private static BigDecimal nanos(String number, String unit) {
    return new BigDecimal(number).multiply(NANOS.getOrDefault(unit, BigDecimal.ZERO));
  }

  private static Optional<Duration> duration(BigDecimal nanos) {
    BigDecimal[] parts =
        nanos.setScale(0, RoundingMode.DOWN).divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
    try {
      return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    } catch (ArithmeticException | DateTimeException e) {
      return Optional.empty(); // Longer than any Duration.
    }
  }
}
