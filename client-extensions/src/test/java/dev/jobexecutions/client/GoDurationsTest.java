package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationsTest {
  @ParameterizedTest
  @CsvSource({
    "30m, PT30M",
    "1h30m, PT1H30M",
    "90s, PT1M30S",
    "1.5h, PT1H30M",
    ".5s, PT0.5S",
    "1.s, PT1S",
    "100ms, PT0.1S",
    "1h2m3.000000004s, PT1H2M3.000000004S",
    "5us, PT0.000005S",
    "5µs, PT0.000005S",
    "5μs, PT0.000005S",
    "7ns, PT0.000000007S",
    "0.5ns, PT0S",
    "+10s, PT10S",
    "0, PT0S",
    "0s, PT0S",
    "3600, PT1H",
    "1.5, PT1.5S",
    "' 30m ', PT30M",
    "1m1h, PT1H1M"
  })
  void areReadAsGoWritesThem(String text, Duration expected) {
    assertThat(GoDurations.read(text)).contains(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "m",
        ".",
        "s30",
        "-30m",
        "-1",
        "30 m",
        "30M",
        "30d",
        "30mm",
        "1h-30m",
        "half an hour",
        "٣s",
        "99999999999999999999h",
        "1111111111111111111111111111111111111111111111111111111111111111s"
      })
  void areAbsentWhereTheyAreNone(String text) {
    assertThat(GoDurations.read(text)).isEmpty();
  }

  @Property
  void noTextThrows(
      @ForAll @Chars({'0', '1', '9', '.', 'h', 'm', 's', 'n', 'u', '+', '-'}) String text) {
    assertThat(GoDurations.read(text)).isNotNull();
  }

  @Property
  void partsAddUp(
      @ForAll @IntRange(max = 100_000) int hours,
      @ForAll @IntRange(max = 59) int minutes,
      @ForAll @LongRange(max = 59_999_999_999L) long nanos) {
    String seconds =
        String.format(Locale.ROOT, "%d.%09ds", nanos / 1_000_000_000, nanos % 1_000_000_000);
    assertThat(GoDurations.read(hours + "h" + minutes + "m" + seconds))
        .contains(Duration.ofHours(hours).plusMinutes(minutes).plusNanos(nanos));
  }
}
