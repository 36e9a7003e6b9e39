package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeTest {
  private static final Duration SHORT = Duration.ofMillis(20);

  /** Java has one thread for all its timers: none of them would ring. */
  @Test
  void whatFollowsAPauseMayWaitForAnother() throws Exception {
    CompletableFuture<Boolean> waited =
        Time.SYSTEM.after(SHORT).thenApply(done -> waits(Time.SYSTEM.after(SHORT)));

    assertThat(waited.get(1, TimeUnit.MINUTES)).isTrue();
  }

  private static boolean waits(CompletableFuture<Void> pause) {
    try {
      pause.get(5, TimeUnit.SECONDS);
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void theTimeOfTheDayIsThatOfTheClock() {
    Instant before = Instant.now();
    assertThat(Time.SYSTEM.now()).isBetween(before, before.plusSeconds(60));
    Clock fixed = Clock.fixed(Site.START, ZoneOffset.UTC);
    Time time = Time.of(fixed, pause -> CompletableFuture.completedFuture(null));
    assertThat(time.now()).isEqualTo(Site.START);
  }

  @Test
  void aPauseThatIsCancelledIsOver() {
    CompletableFuture<Void> pause = Time.SYSTEM.after(Duration.ofDays(365_000_000));

    pause.cancel(false);

    assertThat(pause).isCancelled();
  }

  /** On Java's own timers it would be someone else's, whose thread never ends. */
  @Test
  void aPauseIsKeptByATimerOfTheClientsOwnUntilItIsCancelled() {
    CompletableFuture<Void> pause = Time.SYSTEM.after(Duration.ofDays(36_500));
    assertThat(isPending(36_499)).isTrue();

    pause.cancel(false);

    assertThat(isPending(36_499)).isFalse();
  }

  private static boolean isPending(long wholeDays) {
    return ((ThreadPoolExecutor) Time.Pauses.TIMER)
        .getQueue().stream()
            .anyMatch(task -> ((Delayed) task).getDelay(TimeUnit.DAYS) == wholeDays);
  }
}
