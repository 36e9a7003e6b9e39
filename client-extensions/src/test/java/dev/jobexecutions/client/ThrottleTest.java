package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final VirtualClock clock = VirtualClock.stopped(Site.START);

  private Throttle throttle(int atOnce, @Nullable Duration interval) {
    return new Throttle(
        atOnce, interval == null ? Duration.ZERO : interval, Time.of(clock, clock::sleep));
  }

  @Test
  void soManyAreUnderWayAndOthersFollowInTheirOrder() {
    Throttle throttle = throttle(2, null);
    List<Throttle.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) entries.add(throttle.enter(null));
    assertThat(open(entries)).containsExactly(true, true, false, false, false);
    entries.get(1).leave();
    entries.get(1).leave();
    assertThat(open(entries)).containsExactly(true, true, true, false, false);
    entries.get(0).leave();
    assertThat(open(entries)).containsExactly(true, true, true, true, false);
  }

  @Test
  void oneThatIsGivenUpTakesNoPlace() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enter(null);
    Throttle.Entry second = throttle.enter(null);
    Throttle.Entry third = throttle.enter(null);
    second.leave();
    assertThat(second.open()).isCancelled();
    first.leave();
    assertThat(third.open()).isCompleted();
    third.leave();
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  @Test
  void placesThatAreFreeAgainAreAsManyAsBefore() {
    Throttle throttle = throttle(1, null);
    for (int i = 0; i < 3; i++) throttle.enter(null).leave();
    assertThat(throttle.enter(null).open()).isCompleted();
    assertThat(throttle.enter(null).open()).isNotDone();
  }

  @Test
  void oneWhoseTurnComesTooLateKeepsNoPlace() {
    Throttle throttle = throttle(1, Duration.ofSeconds(1));
    throttle.enter(null).leave();
    assertThat(throttle.enter(Duration.ofMillis(1)).open()).isCompletedExceptionally();
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.enter(Duration.ofMillis(1)).open()).isCompleted();
  }

  @Test
  void beginningsAreSpreadEvenly() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofMillis(100));
    List<Throttle.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) entries.add(throttle.enter(null));
    assertThat(open(entries)).containsExactly(true, false, false);
    clock.advance(Duration.ofMillis(100));
    assertThat(open(entries)).containsExactly(true, true, false);
    clock.advance(Duration.ofMillis(100));
    assertThat(open(entries)).containsExactly(true, true, true);
    clock.advance(Duration.ofHours(1));
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  @Test
  void oneWhoseTurnComesTooLateTakesNone() {
    Throttle throttle = throttle(5, Duration.ofSeconds(1));
    assertThat(throttle.enter(Duration.ZERO.plusNanos(1)).open()).isCompleted();
    assertThat(throttle.enter(Duration.ofSeconds(1)).open()).isCompletedExceptionally();
    Throttle.Entry patient = throttle.enter(Duration.ofMillis(1_001));
    assertThat(patient.open()).isNotDone();
    clock.advance(Duration.ofSeconds(1));
    assertThat(patient.open()).isCompleted();
  }

  @Test
  void givingUpAPauseFreesThePlace() {
    Throttle throttle = throttle(2, Duration.ofSeconds(1));
    Throttle.Entry first = throttle.enter(null);
    Throttle.Entry pausing = throttle.enter(null);
    Throttle.Entry waiting = throttle.enter(null);
    pausing.leave();
    assertThat(clock.pendingSleeps()).isOne(); // That of the one that waited for a place.
    clock.advance(Duration.ofSeconds(2));
    assertThat(waiting.open()).isCompleted();
    assertThat(first.open()).isCompleted();
  }

  private static List<Boolean> open(List<Throttle.Entry> entries) {
    return entries.stream().map(entry -> entry.open().isDone()).toList();
  }
}
