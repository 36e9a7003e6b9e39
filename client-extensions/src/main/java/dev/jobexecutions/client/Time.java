package dev.jobexecutions.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Where waits take their time from. Thread-safe. */
interface Time {
  /** The machine's own, which a change of its clock does not disturb. */
  Time SYSTEM =
      new Time() {
        @Override
        public Duration elapsed() {
          return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public CompletableFuture<Void> after(Duration pause) {
          return Time.really(pause);
        }
      };

  /** Runs what follows a pause, which must not keep the one thread of all pauses waiting. */
  Executor FOLLOWING = DaemonThreads.named("blaxel-executions-timer");

  /**
   * Does what follows from an end in another thread than the one that has only brought the end
   * about, which others may wait for; in this one where there can be no more threads.
   */
  static void follow(Runnable task) {
    try {
      FOLLOWING.execute(task);
    } catch (Throwable e) { // Such as that there can be none.
      task.run();
    }
  }

  /** How much time has passed since some moment, always the same one. */
  Duration elapsed();

  /** The time of the day. */
  Instant now();

  /**
   * Returns a future that completes after a pause, or fails where the sleeper does; cancelling it,
   * which nobody else does, forgets the pause.
   */
  CompletableFuture<Void> after(Duration pause);

  /** Time as someone else measures it and lets it pass. */
  static Time of(Clock clock, Function<Duration, ? extends CompletionStage<?>> sleeper) {
    return new Time() {
      @Override
      public Duration elapsed() {
        return Duration.between(Instant.EPOCH, clock.instant());
      }

      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public CompletableFuture<Void> after(Duration pause) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        CompletableFuture<?> slept;
        try {
          slept = sleeper.apply(pause).toCompletableFuture();
        } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
          result.completeExceptionally(failure(e));
          return result;
        }
        CompletableFuture<?> unused =
            slept.whenComplete(
                (done, failure) -> {
                  if (failure == null) result.complete(null);
                  else result.completeExceptionally(failure(failure));
                });
        CompletableFuture<?> unusedToo =
            result.whenComplete(
                (done, failure) -> {
                  if (result.isCancelled()) slept.cancel(false);
                });
        return result;
      }
    };
  }

  /**
   * Returns what a sleeper failed with: not what a pause that nobody waits for any more, or the
   * network, fails with.
   */
  private static Throwable failure(Throwable sleeper) {
    Throwable cause = Causes.unwrapped(sleeper);
    return cause instanceof CancellationException || cause instanceof IOException
        ? new IllegalStateException("no time passes", cause)
        : cause;
  }

  /** As {@link #after}, by the machine's own time: what a call that is under way takes. */
  static CompletableFuture<Void> really(Duration pause) {
    // Beyond some 146 years the nanoseconds no longer fit; nobody waits for the difference.
    long nanos = TimeUnit.NANOSECONDS.convert(pause);
    CompletableFuture<Void> result = new CompletableFuture<>();
    Future<?> timer =
        Pauses.TIMER.schedule(
            () -> follow(() -> result.complete(null)), nanos, TimeUnit.NANOSECONDS);
    CompletableFuture<?> unused = result.whenComplete((done, failure) -> timer.cancel(false));
    return result;
  }

  /** What ends pauses, made when the first one begins: a listing has none. */
  final class Pauses {
    /**
     * Java's own timers would do so too, but on a thread that never ends, which keeps the class
     * loader of whoever needed it first: that of an application which was taken out of its server
     * long ago.
     */
    static final ScheduledExecutorService TIMER = DaemonThreads.timer("blaxel-executions-timer");

    private Pauses() {}
  }
}
