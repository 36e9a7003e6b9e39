package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HumanTimeTest {
  @Test
  void agoIsWhatIsOverOnly() {
    assertThat(HumanTime.ago(Duration.ofMinutes(3))).isEqualTo("3m ago");
    assertThat(HumanTime.ago(Duration.ofMinutes(-3))).isEqualTo("in 3m");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT59.999S, 59s",
    "PT1M, 1m",
    "PT59M59S, 59m",
    "PT1H, 1h",
    "PT23H59M, 23h",
    "P1D, 1d",
    "P400D, 400d",
    "PT-1S, 0s",
    "PT-59S, 0s",
    "PT-1M, in 1m",
    "PT-3H, in 3h",
  })
  void ageIsOneUnitRoundedDown(Duration age, String text) {
    assertThat(HumanTime.age(age)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.4S, <1s",
    "PT59S, 59s",
    "PT1M, 1m",
    "PT1M20S, 1m 20s",
    "PT2H5M59S, 2h 5m",
    "PT2H59S, 2h",
    "P1DT3H, 1d 3h",
    "P2DT59M, 2d",
    "PT-0.4S, -<1s",
    "PT-80S, -1m 20s",
  })
  void durationIsTwoUnitsAtMost(Duration duration, String text) {
    assertThat(HumanTime.duration(duration)).isEqualTo(text);
  }
}
