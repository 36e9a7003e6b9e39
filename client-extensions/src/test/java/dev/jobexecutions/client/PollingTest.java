package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollingTest {
  private final Polling polling =
      Polling.standard().intervals(Duration.ofMillis(100), Duration.ofMillis(200));

  @Test
  void intervalsGrowByAThirdOrSoUpToTheLongest() {
    Polling.Intervals intervals = polling.random(() -> 0).start();

    assertThat(Stream.generate(intervals::next).limit(5).map(Duration::toMillis))
        .containsExactly(100L, 130L, 169L, 200L, 200L);
  }

  @Test
  void chanceTakesAFifthOffAtMost() {
    assertThat(polling.random(() -> 1).start().next()).isEqualTo(Duration.ofMillis(80));
    assertThat(polling.random(() -> 0.5).start().next()).isEqualTo(Duration.ofMillis(90));
  }

  @Test
  void clientsThatBeginTogetherSpreadOut() {
    assertThat(Stream.generate(() -> polling.start().next()).limit(50).distinct().count())
        .isGreaterThan(10);
  }

  @Test
  void intervalsBeginAnewWhereSomethingHappens() {
    Polling.Intervals intervals = polling.random(() -> 0).start();
    assertThat(intervals.next()).isLessThan(intervals.next());

    intervals.restart();

    assertThat(intervals.next()).isEqualTo(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1S, 'first must be 1 ms to PT24H, and not PT0S'",
    "PT-1S, PT1S, 'first must be 1 ms to PT24H, and not PT-1S'",
    "PT25H, PT25H, 'first must be 1 ms to PT24H, and not PT25H'",
    "PT2S, PT1S, 'longest must be PT2S to PT24H, and not PT1S'",
    "PT2S, PT25H, 'longest must be PT2S to PT24H, and not PT25H'"
  })
  void intervalsOutOfTheirRangeAreRefused(Duration first, Duration longest, String message) {
    assertThatThrownBy(() -> polling.intervals(first, longest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aNegativeToleranceIsRefused() {
    assertThatThrownBy(() -> polling.tolerance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must be 0 or more, and not PT-0.000000001S");
  }

  @Test
  void itSaysWhatItIs() {
    assertThat(Polling.standard())
        .hasToString("Polling{first=PT0.5S, longest=PT15S, tolerance=PT2M}");
  }
}
