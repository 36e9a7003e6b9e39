package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class SinceConverterTest {
  private final SinceConverter converter =
      new SinceConverter(
          Clock.fixed(Instant.parse("2026-11-10T12:00:00Z"), ZoneId.of("Europe/Berlin")));

  @ParameterizedTest
  @CsvSource({
    "0s, 2026-11-10T12:00:00Z",
    "90s, 2026-11-10T11:58:30Z",
    "30m, 2026-11-10T11:30:00Z",
    "2h, 2026-11-10T10:00:00Z",
    "3d, 2026-11-07T12:00:00Z",
    "1w, 2026-11-03T12:00:00Z",
    "1d12h, 2026-11-09T00:00:00Z",
  })
  void readsHowLongAgo(String text, Instant since) {
    assertThat(converter.convert(text)).isEqualTo(since);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-10-31T23:00:00Z",
    "2026-07-01, 2026-06-30T22:00:00Z",
    "2026-11-01T09:30, 2026-11-01T08:30:00Z",
    "2026-11-01T09:30:15, 2026-11-01T08:30:15Z",
  })
  void readsLocalTimes(String text, Instant since) {
    assertThat(converter.convert(text)).isEqualTo(since);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T09:30:00Z, 2026-11-01T09:30:00Z",
    "2026-11-01T09:30:00.123Z, 2026-11-01T09:30:00.123Z",
    "2026-11-01T09:30:00+02:00, 2026-11-01T07:30:00Z",
    "2026-11-01T09:30:00-05:00, 2026-11-01T14:30:00Z",
    "2026-11-01T09:30:00+0100, 2026-11-01T08:30:00Z", // date +%FT%T%z
    "2026-11-01T09:30:00-0530, 2026-11-01T15:00:00Z",
    "2026-11-01T09:30+01, 2026-11-01T08:30:00Z",
  })
  void readsInstants(String text, Instant since) {
    assertThat(converter.convert(text)).isEqualTo(since);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2",
        "h",
        "2x",
        "2h3",
        "-2h",
        "2 h",
        "yesterday",
        "2026-13-01",
        "2026-11-1",
        "2026-11-01T25:00:00Z",
        "2026-11-01Z",
        "99999999999999999999d",
        "9223372036854775807w",
        "999999999999d",
      })
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "' is no point in time");
  }
}
