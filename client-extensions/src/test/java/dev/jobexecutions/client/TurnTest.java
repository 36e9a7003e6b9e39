package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.VirtualClock;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** What the wait for one's turn takes of the time of a call. */
class TurnTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualClock clock = VirtualClock.stopped(Site.START);
  private final Throttle throttle = new Throttle(5, SECOND, Time.of(clock, clock::sleep));

  private static Turn turn(Throttle throttle, boolean ahead) {
    Turn turn = new Turn(throttle, new GivingUp());
    if (ahead) turn.beAhead();
    return turn;
  }

  /** Waits for the turn after the one that is taken. */
  private CompletableFuture<Long> second(Turn turn, @Nullable Duration left) {
    Throttle.Entry unused = throttle.enter(null);
    return turn.await(left);
  }

  @Test
  void whereNothingIsLimitedItComesAtOnce() {
    Turn turn = new Turn(null, new GivingUp());
    assertThat(turn.await(Duration.ZERO)).isCompleted();
    turn.leave();
  }

  @Test
  void theWaitForItIsOfTheTimeOfACall() {
    CompletableFuture<Long> counted = second(turn(throttle, false), null);
    long waiting = System.nanoTime();
    clock.advance(SECOND);
    assertThat(counted.join() - waiting).isNegative();
  }

  @Test
  void theWaitOfOneThatIsNotNeededIsNot() {
    CompletableFuture<Long> counted = second(turn(throttle, true), Duration.ofMillis(1));
    long waiting = System.nanoTime();
    clock.advance(SECOND);
    assertThat(counted.join() - waiting).isNotNegative();
  }

  @Test
  void theWaitFromWhereItIsNeededIs() {
    Turn turn = turn(throttle, true);
    CompletableFuture<Long> counted = second(turn, null);
    long ahead = System.nanoTime();
    turn.need(null);
    long needed = System.nanoTime();
    clock.advance(SECOND);
    assertThat(counted.join() - ahead).isNotNegative();
    assertThat(counted.join() - needed).isNotPositive();
  }

  @Test
  void oneThatIsNeededTooLateFailsAtOnce() {
    Turn turn = turn(throttle, true);
    CompletableFuture<Long> counted = second(turn, Duration.ofMillis(1));
    assertThat(counted).isNotDone();
    turn.need(Duration.ofMillis(900));
    assertThat(counted).isCompletedExceptionally();
  }

  @Test
  void oneThatIsNeededWaitsNoLongerThanItHasTime() {
    Throttle full = new Throttle(1, Duration.ZERO, Time.of(clock, clock::sleep));
    Throttle.Entry unused = full.enter(null);
    Turn turn = turn(full, true);
    CompletableFuture<Long> counted = turn.await(null);
    turn.need(Duration.ofMillis(1));
    assertThat(counted)
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableThat()
        .havingRootCause()
        .isInstanceOf(InterruptedIOException.class);
  }

  /** Whoever needs the answer may ask before the call has heard of it. */
  @Test
  void oneThatMadeRoomForOthersIsMissed() {
    Turn turn = turn(throttle, true);
    CompletableFuture<Long> counted = second(turn, null);
    for (int i = 1; i < Throttle.MOST_AHEAD; i++) {
      Throttle.Entry unused = throttle.enterAhead();
    }
    assertThat(turn.isMissed()).isFalse();
    Throttle.Entry unused = throttle.enterAhead();
    assertThat(turn.isMissed()).isTrue();
    assertThat(counted).isCompletedExceptionally();
  }

  @Test
  void oneThatHasBegunIsNotMissedAnyMore() {
    Turn turn = turn(throttle, false);
    assertThat(turn.await(null)).isCompleted();
    assertThat(turn.isMissed()).isFalse();
    turn.leave();
    assertThat(turn.isMissed()).isFalse();
  }

  /** The need may come while the turn is being asked for. */
  @Test
  void aNeedThatComesInBetweenIsNotMissed() {
    Runnable[] between = {() -> {}};
    Clock needing =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return clock.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            between[0].run();
            return clock.instant();
          }
        };
    Throttle looking = new Throttle(5, SECOND, Time.of(needing, clock::sleep));
    Throttle.Entry unused = looking.enter(null);
    Turn turn = turn(looking, true);
    between[0] = () -> turn.need(null);
    CompletableFuture<Long> counted = turn.await(Duration.ofMillis(900));
    assertThat(counted).isCompletedExceptionally();
  }
}
