package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.time.Duration;
import okio.Timeout;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final TimeLeft left = new TimeLeft(HOUR);

  private void anAttemptHasTaken(Duration time) {
    left.begin(System.nanoTime() - time.toNanos());
  }

  @Test
  void anAttemptTakesItsPart() {
    anAttemptHasTaken(Duration.ofMinutes(20));
    assertThat(left.now()).isLessThanOrEqualTo(Duration.ofMinutes(40));
    assertThat(left.beforeAttempt()).isEqualTo(HOUR);
  }

  @Test
  void soDoThoseBeforeItAndTheirPauses() {
    anAttemptHasTaken(Duration.ofMinutes(20));
    left.pause(Duration.ofMinutes(5));
    assertThat(left.beforeAttempt())
        .isLessThanOrEqualTo(Duration.ofMinutes(35))
        .isGreaterThan(Duration.ofMinutes(30));
  }

  @Test
  void thereIsNoLessThanNone() {
    anAttemptHasTaken(HOUR.plusSeconds(1));
    assertThat(left.now()).isZero();
    assertThatThrownBy(() -> left.bound(new Timeout())).isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void whatIsLeftBoundsACall() throws Exception {
    Timeout call = new Timeout();
    anAttemptHasTaken(Duration.ofMinutes(20));
    left.bound(call);
    assertThat(call.timeoutNanos())
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofMinutes(40).toNanos());
  }

  @Test
  void withoutALimitNothingDoes() throws Exception {
    TimeLeft endless = new TimeLeft(null);
    Timeout call = new Timeout();
    endless.bound(call);
    assertThat(call.timeoutNanos()).isZero();
    assertThat(endless.now()).isNull();
  }
}
