package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void attemptsAreInTheirRange(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.standard().attempts(attempts))
        .withMessage("attempts must be 1 to 100, and not " + attempts);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void theEndsOfTheRangeBelongToIt(int attempts) {
    assertThat(Retries.standard().attempts(attempts).attempts()).isEqualTo(attempts);
  }

  @Test
  void theStandardsPausesAreOfRandomLength() {
    assertThat(
            java.util.stream.Stream.generate(() -> Retries.standard().pause(4, null, HOUR))
                .limit(100)
                .distinct()
                .count())
        .isGreaterThan(50);
  }

  @Test
  void pausesAreInTheirRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.standard().pauses(SECOND.negated(), SECOND))
        .withMessage("first must be PT0S to PT1H, and not PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.standard().pauses(HOUR.plusNanos(1), HOUR.plusNanos(1)))
        .withMessage("first must be PT0S to PT1H, and not PT1H0.000000001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.standard().pauses(SECOND, SECOND.minusNanos(1)))
        .withMessage("longest must be PT1S to PT1H, and not PT0.999999999S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retries.standard().pauses(SECOND, HOUR.plusNanos(1)));
    assertThat(Retries.standard().pauses(Duration.ZERO, HOUR).pause(1, null, null))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void aPauseIsAnythingUpToItsLimit() {
    Retries standard = Retries.standard();
    assertThat(standard.random(() -> 0).pause(3, null, HOUR)).isEqualTo(Duration.ZERO);
    assertThat(standard.random(() -> 0.5).pause(3, null, HOUR)).isEqualTo(SECOND);
    assertThat(standard.random(() -> 1).pause(100, null, HOUR)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void chanceGivesWayWhereTheServersPauseJustFits() {
    Retries retries = Retries.standard().random(() -> 1);
    assertThat(retries.pause(1, SECOND, Duration.ofMillis(1_400))).isEqualTo(SECOND);
    assertThat(retries.pause(1, SECOND, Duration.ofMillis(1_600)))
        .isEqualTo(Duration.ofMillis(1_500));
    assertThat(retries.pause(1, SECOND, SECOND)).isNull();
    assertThat(retries.pause(1, null, Duration.ofMillis(500))).isNull();
  }

  @Test
  void saysWhatItIs() {
    assertThat(Retries.standard()).hasToString("Retries{attempts=4, first=PT0.5S, longest=PT10S}");
    assertThat(Retries.none().attempts()).isEqualTo(1);
  }
}
