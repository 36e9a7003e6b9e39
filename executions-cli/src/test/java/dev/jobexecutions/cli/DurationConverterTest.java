package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class DurationConverterTest {
  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({
    "0s, PT0S",
    "90s, PT90S",
    "30m, PT30M",
    "2h, PT2H",
    "1h30m, PT1H30M",
    "3d, PT72H",
    "1w, PT168H",
    "36500d, PT876000H"
  })
  void readsLengthsOfTime(String text, Duration duration) {
    assertThat(converter.convert(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "m", "1.5h", "-1m", "1 h", "5y"})
  void refusesWhatIsNoLengthOfTime(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is no length of time; write 90s, 30m, 2h, 1h30m or 3d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"36501d", "36500d1s", "99999999999999999999s", "9223372036854775807w"})
  void refusesWhatIsTooLong(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is longer than 36500d, the most that can be given");
  }
}
