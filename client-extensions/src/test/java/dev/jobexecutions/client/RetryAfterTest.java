package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "' 120 ', 120",
    "00000000000000120, 120",
    "999999999, 999999999",
    "4294967295, 999999999",
    "99999999999999999999, 999999999"
  })
  void secondsAreRead(String value, long seconds) {
    assertThat(RetryAfter.read(Headers.of("Retry-After", value.strip()), NOW))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aDateCountsFromNow() {
    assertThat(RetryAfter.read(Headers.of("Retry-After", "Wed, 01 Jul 2026 12:01:30 GMT"), NOW))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aDateCountsFromTheServersOwnClockWhereItTellsIt() {
    Headers headers =
        Headers.of(
            "Date",
            "Wed, 01 Jul 2026 12:01:00 GMT",
            "Retry-After",
            "Wed, 01 Jul 2026 12:01:30 GMT");

    assertThat(RetryAfter.read(headers, NOW)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aDateThatIsPastIsNow() {
    assertThat(RetryAfter.read(Headers.of("Retry-After", "Wed, 01 Jul 2026 11:00:00 GMT"), NOW))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void theLongestOfSeveralCounts() {
    Headers headers =
        Headers.of(
            "Retry-After", "500",
            "Retry-After", "soon",
            "Retry-After", "Wed, 01 Jul 2026 12:10:00 GMT",
            "Retry-After", "0");
    assertThat(RetryAfter.read(headers, NOW)).isEqualTo(Duration.ofMinutes(10));
    assertThat(RetryAfter.read(headers, NOW.plusSeconds(300))).isEqualTo(Duration.ofSeconds(500));
  }

  @Test
  void theLongestOfSeveralThatWereJoinedCounts() {
    assertThat(RetryAfter.read(Headers.of("Retry-After", "7, 500 ,0"), NOW))
        .isEqualTo(Duration.ofSeconds(500));
  }

  @Test
  void veryManyThatWereJoinedDoNoHarm() {
    assertThat(RetryAfter.read(Headers.of("Retry-After", "7,".repeat(100_000) + "8"), NOW))
        .isEqualTo(Duration.ofSeconds(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "soon", "5, soon", "Wed, 32 Jul 2026"})
  void nonsenseIsAbsent(String value) {
    assertThat(RetryAfter.read(Headers.of("Retry-After", value), NOW)).isNull();
  }

  @Test
  void noHeaderIsAbsent() {
    assertThat(RetryAfter.read(Headers.of(), NOW)).isNull();
  }
}
