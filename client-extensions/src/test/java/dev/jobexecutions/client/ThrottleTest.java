package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final VirtualClock clock = VirtualClock.stopped(Site.START);

  private Throttle throttle(int atOnce, @Nullable Duration interval) {
    return new Throttle(
        atOnce, interval == null ? Duration.ZERO : interval, Time.of(clock, clock::sleep));
  }

  private static List<Throttle.Entry> enter(Throttle throttle, int count) {
    return Stream.generate(() -> throttle.enter(null)).limit(count).toList();
  }

  @Test
  void soManyAreUnderWayAndOthersFollowInTheirOrder() {
    Throttle throttle = throttle(2, null);
    List<Throttle.Entry> entries = enter(throttle, 5);
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
    assertThat(third.open()).isNotDone();
    first.leave();
    assertThat(third.open()).isCompleted();
    third.leave();
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  @Test
  void oneThatHasBegunIsNotShortOfTimeHere() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enter(null);
    first.expire();
    assertThat(first.open()).isCompletedWithValue(null);
    assertThat(throttle.enter(null).open()).isNotDone();
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
    List<Throttle.Entry> entries = enter(throttle, 3);
    assertThat(open(entries)).containsExactly(true, false, false);
    clock.advance(Duration.ofMillis(100));
    assertThat(open(entries)).containsExactly(true, true, false);
    clock.advance(Duration.ofMillis(100));
    assertThat(open(entries)).containsExactly(true, true, true);
    clock.advance(Duration.ofHours(1));
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  @Test
  void ofALongStandstillNoMoreThanASecondIsMadeUpFor() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofMillis(100));
    List<Throttle.Entry> entries = enter(throttle, 100);
    clock.advance(Duration.ofHours(1));
    assertThat(open(entries)).filteredOn(open -> open).hasSize(1 + 10 + 1);
    clock.advance(Duration.ofMillis(100));
    assertThat(open(entries)).filteredOn(open -> open).hasSize(1 + 10 + 2);
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

  @Test
  void whatIsGivenUpGivesItsTurnBack() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofSeconds(1));
    throttle.enter(null);
    List<Throttle.Entry> givenUp = enter(throttle, 10);
    Throttle.Entry last = throttle.enter(null);
    assertThat(throttle.enter(Duration.ofSeconds(12)).open()).isCompletedExceptionally();
    givenUp.forEach(Throttle.Entry::leave);
    assertThat(throttle.enter(Duration.ofSeconds(3)).open()).isNotDone();
    clock.advance(Duration.ofSeconds(1));
    assertThat(last.open()).isCompleted();
  }

  @Test
  void whereNobodyWaitsAnyMoreNothingPauses() {
    Throttle throttle = throttle(2, Duration.ofSeconds(1));
    throttle.enter(null);
    throttle.enter(null).leave();
    assertThat(clock.pendingSleeps()).isZero();
    Throttle.Entry next = throttle.enter(null);
    assertThat(clock.pendingSleeps()).isOne();
    clock.advance(Duration.ofSeconds(1));
    assertThat(next.open()).isCompleted();
  }

  @Test
  void whatIsNotNeededYetLetsOthersGoFirst() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enterAhead();
    Throttle.Entry ahead = throttle.enterAhead();
    Throttle.Entry soon = throttle.enterAhead();
    Throttle.Entry needed = throttle.enter(null);
    assertThat(open(List.of(first, ahead, soon, needed)))
        .containsExactly(true, false, false, false);
    soon.need(null);
    first.leave();
    assertThat(open(List.of(ahead, soon, needed))).containsExactly(false, false, true);
    needed.leave();
    assertThat(open(List.of(ahead, soon))).containsExactly(false, true);
    soon.leave();
    assertThat(ahead.open()).isCompleted();
  }

  @Test
  void whatIsNotNeededYetKeepsNobodyFromAskingInTime() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofSeconds(1));
    throttle.enter(null);
    List<Throttle.Entry> ahead = new ArrayList<>();
    for (int i = 0; i < 10; i++) ahead.add(throttle.enterAhead());
    assertThat(throttle.enter(Duration.ofSeconds(2)).open()).isNotDone();
    ahead.get(0).need(Duration.ofSeconds(2)); // Its turn would be the one after that.
    assertThat(ahead.get(0).open()).isCompletedExceptionally();
    ahead.get(1).need(Duration.ofSeconds(3));
    clock.advance(Duration.ofSeconds(2));
    assertThat(ahead.get(1).open()).isCompleted();
    assertThat(ahead.get(2).open()).isNotDone();
  }

  @Test
  void whatNobodyCouldWaitForIsNotNeededAnyMore() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enter(null);
    Throttle.Entry ahead = throttle.enterAhead();
    ahead.leave();
    ahead.need(null);
    first.leave();
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  @Test
  void pausesThatTakeTooLongAreMadeUpFor() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofMillis(10));
    List<Throttle.Entry> entries = enter(throttle, 10);
    clock.advance(Duration.ofMillis(55));
    assertThat(open(entries).stream().filter(open -> open)).hasSize(6);
    clock.advance(Duration.ofMillis(5));
    assertThat(open(entries).stream().filter(open -> open)).hasSize(7);
  }

  @Test
  void afterAPauseOfNobodyTurnsAreSpreadEvenlyAgain() {
    Throttle throttle = throttle(Integer.MAX_VALUE, Duration.ofMillis(10));
    throttle.enter(null);
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.enter(null).open()).isCompleted();
    assertThat(throttle.enter(null).open()).isNotDone();
  }

  @Test
  void aSleeperThatFailsEndsOneThatWaits() {
    List<CompletableFuture<Void>> sleeps = new ArrayList<>();
    Throttle throttle =
        new Throttle(
            5,
            Duration.ofSeconds(1),
            Time.of(
                clock,
                pause -> {
                  sleeps.add(new CompletableFuture<>());
                  return sleeps.get(sleeps.size() - 1);
                }));
    throttle.enter(null);
    Throttle.Entry second = throttle.enter(null);
    Throttle.Entry third = throttle.enter(null);
    sleeps.get(0).completeExceptionally(new IllegalStateException("awake"));
    assertThat(second.open()).isCompletedExceptionally();
    sleeps.get(1).complete(null);
    assertThat(third.open()).isCompleted();
  }

  @Test
  void manyWhosePausesTakeNoTimeDoNotGrowTheStack() {
    CompletableFuture<Void> firstPause = new CompletableFuture<>();
    Iterator<CompletableFuture<Void>> pauses = List.of(firstPause).iterator();
    CompletableFuture<Void> none = CompletableFuture.completedFuture(null);
    Throttle throttle =
        new Throttle(
            Integer.MAX_VALUE,
            Duration.ofSeconds(1),
            Time.of(clock, pause -> pauses.hasNext() ? pauses.next() : none));
    List<Throttle.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) entries.add(throttle.enter(null));
    assertThat(entries.get(1).open()).isNotDone();
    firstPause.complete(null);
    assertThat(open(entries)).doesNotContain(false);
  }

  /** As walks leave it behind that are not closed. */
  @Test
  void whatNobodyComesToNeedDoesNotBecomeEverMore() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enter(null);
    List<Throttle.Entry> ahead = new ArrayList<>();
    for (int i = 0; i < Throttle.MOST_AHEAD + 1; i++) ahead.add(throttle.enterAhead());
    assertThat(ahead.get(0).open()).isCompletedExceptionally();
    assertThat(ahead.get(0).isGivenUp()).isTrue();
    ahead.get(0).need(null);
    first.leave();
    assertThat(ahead.get(1).open()).isCompleted();
    assertThat(ahead.get(1).isGivenUp()).isFalse();
    assertThat(ahead.get(2).open()).isNotDone();
  }

  /** As the calls of a client that is closed end, which begin all the same. */
  @Test
  void whatEndsAsItBeginsLetsTheNextBeginForEverSoMany() {
    Throttle throttle = throttle(1, null);
    Throttle.Entry first = throttle.enter(null);
    List<CompletableFuture<Void>> ended = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Throttle.Entry entry = throttle.enter(null);
      ended.add(entry.open().thenRun(entry::leave));
    }
    first.leave();
    assertThat(ended).allMatch(end -> end.isDone() && !end.isCompletedExceptionally());
    assertThat(throttle.enter(null).open()).isCompleted();
  }

  private static List<Boolean> open(List<Throttle.Entry> entries) {
    return entries.stream().map(entry -> entry.open().isDone()).toList();
  }
}
