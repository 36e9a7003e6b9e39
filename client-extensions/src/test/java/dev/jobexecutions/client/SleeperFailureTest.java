package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sleeper that lets no time pass, such as a scheduler that was shut down. */
@Timeout(30)
class SleeperFailureTest {
  /** How it fails. */
  enum Sleeper {
    THROWS {
      @Override
      CompletionStage<?> sleep() {
        throw new RejectedExecutionException("shut down");
      }
    },
    THROWS_UNDECLARED {
      @Override
      CompletionStage<?> sleep() {
        throw Undeclared.thrown(new java.io.IOException("shut down"));
      }
    },
    THROWS_A_CANCELLATION {
      @Override
      CompletionStage<?> sleep() {
        throw new CancellationException("shut down");
      }
    },
    FAILS {
      @Override
      CompletionStage<?> sleep() {
        return CompletableFuture.failedFuture(new IllegalStateException("shut down"));
      }
    },
    IS_CANCELLED {
      @Override
      CompletionStage<?> sleep() {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        sleep.cancel(false);
        return sleep;
      }
    },
    FOLLOWS_WHAT_IS_CANCELLED {
      @Override
      CompletionStage<?> sleep() {
        CompletableFuture<Void> sleep = new CompletableFuture<>();
        CompletableFuture<Void> after = sleep.thenRun(() -> {});
        sleep.cancel(false);
        return after;
      }
    },
    IS_NONE {
      @Override
      CompletionStage<?> sleep() {
        return Executions.nothing();
      }
    };

    abstract CompletionStage<?> sleep();

    CompletionStage<?> sleep(Duration pause) {
      return sleep();
    }
  }

  private static Site site(Sleeper sleeper) {
    return Site.stopped(
        UnaryOperator.identity(),
        client -> client.time(java.time.Clock.systemUTC(), sleeper::sleep));
  }

  private static void assertThatItIsNamed(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown)
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageEndingWith(" failed: the sleeper threw");
    assertThat(thrown.getCause()).isNotNull().isNotInstanceOf(CancellationException.class);
  }

  private static void assertThatItIsNamed(CompletableFuture<?> future) {
    Throwable thrown = catchThrowable(() -> future.get(10, TimeUnit.SECONDS));
    assertThatItIsNamed(
        () -> {
          throw thrown.getCause();
        });
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByAWait(Sleeper sleeper) {
    try (Site site = site(sleeper)) {
      RunningExecution run = site.start(1);
      assertThatItIsNamed(() -> run.await(Site.LONG));
      assertThatItIsNamed(run.awaitAsync(Site.LONG));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByAWatch(Sleeper sleeper) {
    try (Site site = site(sleeper);
        ExecutionWatch watch = site.job.watch(change -> {})) {
      assertThatItIsNamed(watch.ended());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByACallThatIsRepeated(Sleeper sleeper) {
    try (Site site = site(sleeper)) {
      RunningExecution run = site.start(1);
      site.server.respondNext(CannedResponse.status(503));
      assertThatItIsNamed(run::get);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNamedByACancellationThatWaits(Sleeper sleeper) {
    try (Site site = site(sleeper)) {
      RunningExecution run = site.start(1);
      site.server.respondNext(CannedResponse.status(404));
      assertThatItIsNamed(run::cancel);
    }
  }
}
