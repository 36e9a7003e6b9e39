package dev.jobexecutions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The times of the JDK, which a user can have in place of the text that came. */
class TimeTest {
  private static <T> String json(Class<T> type, T value) {
    return JsonAdapters.moshi().adapter(type).toJson(value);
  }

  @Test
  void secondsOfZeroAreWritten() {
    assertThat(json(OffsetDateTime.class, OffsetDateTime.parse("2026-01-01T00:00Z")))
        .isEqualTo("\"2026-01-01T00:00:00Z\"");
    assertThat(json(LocalDateTime.class, LocalDateTime.parse("2026-01-01T00:00")))
        .isEqualTo("\"2026-01-01T00:00:00\"");
    assertThat(json(LocalTime.class, LocalTime.parse("00:00"))).isEqualTo("\"00:00:00\"");
  }
}
