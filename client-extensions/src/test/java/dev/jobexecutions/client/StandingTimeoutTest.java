package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When there is a timeout before those of calls. */
class StandingTimeoutTest {
  /** Comes when a test says so. */
  private final StandingTimeout timeout = new StandingTimeout(Duration.ofHours(1));

  @AfterEach
  void forget() {
    boolean unused = timeout.exit();
  }

  @Test
  void itStandsFromTheFirstCallOn() {
    assertThat(timeout.isStanding()).isFalse();
    timeout.stand();
    assertThat(timeout.isStanding()).isTrue();
    timeout.stand();
    assertThat(timeout.isStanding()).isTrue();
  }

  @Test
  void itStandsOnWhereACallWasMadeMeanwhile() {
    timeout.stand();
    timeout.timedOut();
    assertThat(timeout.isStanding()).isTrue();
    timeout.stand();
    timeout.timedOut();
    assertThat(timeout.isStanding()).isTrue();
  }

  @Test
  void itEndsWhereNoneWasAndStandsAgainForTheNext() {
    timeout.stand();
    timeout.timedOut();
    timeout.timedOut();
    assertThat(timeout.isStanding()).isFalse();
    timeout.stand();
    assertThat(timeout.isStanding()).isTrue();
  }

  /** Else Okio's thread would have something to do for ever. */
  @Test
  @Timeout(60)
  void itEndsByItself() {
    StandingTimeout brief = new StandingTimeout(Duration.ofMillis(1));
    brief.stand();
    while (brief.isStanding()) Thread.onSpinWait();
  }

  /** Not at the first look, perhaps, where the machine is so slow that it has ended by then. */
  @Test
  void callsHaveItStand() {
    try (Site site = Site.calling(UnaryOperator.identity())) {
      boolean stood = false;
      for (int call = 0; call < 20 && !stood; call++) {
        assertThat(site.job.list()).isEmpty();
        stood = StandingTimeout.SHARED.isStanding();
      }
      assertThat(stood).isTrue();
    }
  }
}
