package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.InstantRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-08-01T12:30:45Z, 2026-08-01T12:30:45Z",
    "2026-08-01t12:30:45z, 2026-08-01T12:30:45Z",
    "2026-08-01 12:30:45Z, 2026-08-01T12:30:45Z",
    "2026-08-01T12:30:45.123456789Z, 2026-08-01T12:30:45.123456789Z",
    "2026-08-01T12:30:45.1234567899Z, 2026-08-01T12:30:45.123456789Z",
    "'2026-08-01T12:30:45,5Z', 2026-08-01T12:30:45.5Z",
    "2026-08-01T12:30:45+02:00, 2026-08-01T10:30:45Z",
    "2026-08-01T12:30:45-0530, 2026-08-01T18:00:45Z",
    "2026-08-01T12:30:45+02, 2026-08-01T10:30:45Z",
    "2026-08-01T12:30Z, 2026-08-01T12:30:00Z",
    "2026-08-01T12:30:45, 2026-08-01T12:30:45Z",
    "2026-08-01 12:30:45.5 +0000 UTC, 2026-08-01T12:30:45.5Z",
    "2026-08-01 12:30:45 UTC, 2026-08-01T12:30:45Z",
    "2026-12-31T23:59:60Z, 2027-01-01T00:00:00Z",
    "' 2026-08-01T12:30:45Z\n', 2026-08-01T12:30:45Z",
    "1785587445, 2026-08-01T12:30:45Z",
    "1785587445123, 2026-08-01T12:30:45.123Z",
    "0001-01-01T00:00:01Z, 0001-01-01T00:00:01Z"
  })
  void areReadInTheirUsualForms(String text, Instant expected) {
    assertThat(Timestamps.read(text)).contains(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "<string>",
        "yesterday",
        "0001-01-01T00:00:00Z",
        "2026-08-01",
        "12:30:45",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-08-01T24:30:00Z",
        "2026-08-01T12:60:00Z",
        "2026-08-01T12:30:61Z",
        "2026-08-01T12:30:45+25:00",
        "2026-08-01T12:30:45ZZ",
        "2026-08-01T12:30:45Z and more",
        "2026-08-01T12:30:45.Z",
        "٢٠٢٦-08-01T12:30:45Z",
        "-1",
        "12345678",
        "202608011230",
        "20260801123045",
        "99999999999999999999999"
      })
  void areAbsentWhereTheyAreNone(String text) {
    assertThat(Timestamps.read(text)).isEmpty();
  }

  @Property
  void noTextThrows(
      @ForAll @Chars({'0', '1', '2', '9', '-', ':', 'T', 'Z', '+', '.', ' ', 'U', 'C'})
          String text) {
    assertThat(Timestamps.read(text)).isNotNull();
  }

  @Property
  void noDateThrowsWhateverItsNumbers(@ForAll @NumericChars @StringLength(16) String digits) {
    String date = digits.replaceFirst("(....)(..)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6+$7:00");
    assertThat(Timestamps.read(date)).isNotNull();
  }

  @Property
  void whatIsWrittenInAnyOffsetIsReadBack(
      @ForAll @InstantRange(min = "1970-01-01T00:00:00Z", max = "2500-01-01T00:00:00Z")
          Instant instant,
      @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
    assertThat(Timestamps.read(text)).contains(instant);
  }
}
