package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VirtualClockTest {
  private static final Instant START = Instant.parse("2026-08-01T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualClock clock = VirtualClock.stopped(START);
  private final VirtualClock jumping = VirtualClock.jumping(START);

  @Test
  void standsStillUntilItIsAdvanced() {
    assertThat(clock.instant()).isEqualTo(START);
    clock.advance(Duration.ofNanos(1));
    assertThat(clock.instant()).isEqualTo(START.plusNanos(1));
  }

  @Test
  void wakesWhoSleptLongEnoughAndNobodyElse() {
    CompletableFuture<Void> shorter = clock.sleep(SECOND);
    CompletableFuture<Void> longer = clock.sleep(SECOND.plusNanos(1));

    clock.advance(SECOND.minusNanos(1));
    assertThat(shorter).isNotDone();
    clock.advance(Duration.ofNanos(1));
    assertThat(shorter).isCompletedWithValue(null);
    assertThat(longer).isNotDone();
    assertThat(clock.pendingSleeps()).isEqualTo(1);
  }

  @Test
  void wakesInTheOrderOfTheTimesThenOfTheCalls() {
    List<String> woken = new ArrayList<>();
    clock.sleep(SECOND.multipliedBy(2)).thenRun(() -> woken.add("last")).isDone();
    clock.sleep(SECOND).thenRun(() -> woken.add("first")).isDone();
    clock.sleep(SECOND).thenRun(() -> woken.add("second")).isDone();
    clock.advance(SECOND.multipliedBy(3));

    assertThat(woken).containsExactly("first", "second", "last");
  }

  @Test
  void letsWhoWakesUseTheClockFromOtherThreads() {
    CompletableFuture<Instant> seen =
        clock
            .sleep(SECOND)
            .thenApply(
                nothing ->
                    CompletableFuture.supplyAsync(clock::instant)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join());
    clock.advance(SECOND);

    assertThat(seen).isCompletedWithValue(START.plus(SECOND));
  }

  @Test
  void sleepsFromTheNewTimeOn() {
    CompletableFuture<Void> again = clock.sleep(SECOND).thenCompose(n -> clock.sleep(SECOND));
    clock.advance(Duration.ofSeconds(5));
    assertThat(again).isNotDone();
    clock.advance(SECOND);
    assertThat(again).isDone();
  }

  @Test
  void forgetsASleepThatIsCancelled() {
    CompletableFuture<Void> sleep = clock.sleep(SECOND);
    assertThat(clock.pendingSleeps()).isEqualTo(1);
    sleep.cancel(true);

    assertThat(clock.pendingSleeps()).isZero();
    clock.advance(SECOND);
    assertThat(sleep).isCancelled();
    assertThat(clock.sleeps()).containsExactly(SECOND);
  }

  @Test
  void doesNotSleepForNothing() {
    assertThat(clock.sleep(Duration.ZERO)).isCompletedWithValue(null);
    assertThat(clock.sleep(SECOND.negated())).isCompletedWithValue(null);
    assertThat(jumping.sleep(SECOND.negated())).isCompletedWithValue(null);
    assertThat(jumping.instant()).isEqualTo(START);
    assertThat(clock.sleeps()).containsExactly(Duration.ZERO, SECOND.negated());
  }

  @Test
  void jumpsOverEachSleep() {
    assertThat(jumping.sleep(SECOND)).isCompletedWithValue(null);
    assertThat(jumping.sleep(Duration.ofHours(1))).isCompletedWithValue(null);
    jumping.advance(SECOND);

    assertThat(jumping.instant()).isEqualTo(START.plusSeconds(3_602));
    assertThat(jumping.sleeps()).containsExactly(SECOND, Duration.ofHours(1));
    assertThat(jumping.pendingSleeps()).isZero();
  }

  @Test
  void survivesASleepThatIsLongerThanTime() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    assertThat(clock.sleep(longest)).isNotDone();
    jumping.sleep(longest).join();
    assertThat(jumping.instant()).isEqualTo(Instant.MAX);
  }

  @Test
  void waitsUntilSomebodySleeps() throws Exception {
    CompletableFuture<Void> looks =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 100; i++) clock.sleep(SECOND).join();
            });
    for (int i = 0; i < 100; i++) {
      clock.awaitPendingSleeps(1);
      assertThat(clock.sleeps()).hasSize(i + 1);
      clock.advance(SECOND);
    }
    looks.join();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(100));
  }

  @Test
  void waitsUntilSeveralSleep() throws Exception {
    AtomicInteger asleep = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      Thread thread =
          new Thread(
              () -> {
                asleep.incrementAndGet();
                clock.sleep(SECOND).join();
              });
      thread.setDaemon(true);
      thread.start();
    }
    clock.awaitPendingSleeps(3);

    assertThat(asleep).hasValue(3);
    clock.advance(SECOND);
  }

  @Test
  void canBeInterruptedWhileItWaits() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> clock.awaitPendingSleeps(1)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void doesNotWaitForWhatCannotCome() {
    assertThatThrownBy(() -> jumping.awaitPendingSleeps(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("jumping");
    assertThatThrownBy(() -> clock.awaitPendingSleeps(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("atLeast must be 1 or more, but is 0");
  }

  @Test
  void isTheSameClockInEveryZone() {
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    VirtualClock tokyo = clock.withZone(zone);
    clock.advance(SECOND);

    assertThat(tokyo.instant()).isEqualTo(START.plus(SECOND));
    assertThat(tokyo.getZone()).isEqualTo(zone);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void doesNotGoBack() {
    assertThatThrownBy(() -> clock.advance(SECOND.negated()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time must be zero or more, but is PT-1S");
  }

  @Test
  void givesItsSleepsAsACopy() {
    List<Duration> before = clock.sleeps();
    clock.sleep(SECOND).isDone();

    assertThat(before).isEmpty();
    assertThatThrownBy(() -> clock.sleeps().add(SECOND))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
