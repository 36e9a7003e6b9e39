package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Drives a wait without a thread of its own: whoever brings what it waits for, an answer or the end
 * of a pause, takes the next step.
 */
final class AsyncWait<T> {
  private final ExecutionWait wait;
  private final Waiting waiting;
  private final Supplier<T> value;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Runnable end = this::close;

  /** The look that is under way; only the one whose step it is touches it. */
  @Nullable private Look look;

  /** Gives up what is waited for. */
  @Nullable private volatile Runnable current;

  /** Whether the client was closed meanwhile, which the calls that this ends do not say. */
  private volatile boolean closed;

  AsyncWait(ExecutionWait wait, Waiting waiting, Supplier<T> value) {
    this.wait = wait;
    this.waiting = waiting;
    this.value = value;
  }

  CompletableFuture<T> begin() {
    try {
      if (wait.reached()) {
        wait.report();
        result.complete(value.get());
        return result;
      }
      waiting.open().add(end);
    } catch (Throwable e) { // As below.
      result.completeExceptionally(e);
      return result;
    }
    CompletableFuture<?> unused =
        result.whenComplete(
            (done, failure) -> {
              waiting.open().remove(end);
              giveUp();
            });
    drive(null);
    return result;
  }

  /** Goes on until there is something to wait for. */
  private void drive(@Nullable Throwable sleepFailure) {
    try {
      if (sleepFailure != null) throw sleeperFailed(sleepFailure);
      while (!result.isDone()) {
        CompletableFuture<Void> next = look == null ? startLook() : useLook();
        if (next == null) {
          result.complete(value.get());
        } else if (!next.isDone()) {
          CompletableFuture<?> unused = next.whenComplete((done, failure) -> drive(failure));
          return;
        } else {
          requirePassed(next);
        }
      }
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      result.completeExceptionally(closed ? Waiting.closed(wait.description()) : e);
    }
  }

  private void requirePassed(CompletableFuture<Void> pause) {
    try {
      pause.join();
    } catch (CancellationException | CompletionException e) {
      throw sleeperFailed(e);
    }
  }

  private BlaxelException sleeperFailed(Throwable failure) {
    return Waiting.sleeperFailed(wait.description(), Causes.unwrapped(failure));
  }

  /** Returns what completes with the look, or with the time for it. */
  private CompletableFuture<Void> startLook() {
    Look started = wait.look();
    look = started;
    CompletableFuture<Void> done = started.done();
    Duration left = wait.left();
    if (left == null) {
      waitFor(started::cancel);
      return done;
    }
    CompletableFuture<Void> limit = Time.really(left);
    waitFor(
        () -> {
          started.cancel();
          limit.cancel(false);
        });
    // Only one of the two takes the next step, so that reports do not overlap.
    CompletableFuture<Void> step = new CompletableFuture<>();
    CompletableFuture<?> unused =
        limit.whenComplete(
            (over, failure) -> {
              if (failure == null) step.complete(null);
            });
    CompletableFuture<?> unusedToo =
        done.whenComplete(
            (over, failure) -> {
              limit.cancel(false);
              step.complete(null);
            });
    return step;
  }

  /** Returns the pause; null at the end. */
  @Nullable
  private CompletableFuture<Void> useLook() {
    Look done = look;
    look = null;
    if (done == null) return null;
    if (!done.done().isDone()) {
      wait.endInTime();
      return null;
    }
    Duration pause = wait.use(done);
    if (pause == null) return null;
    CompletableFuture<Void> sleep = waiting.time().after(pause);
    waitFor(() -> sleep.cancel(false));
    return sleep;
  }

  private void waitFor(Runnable cancel) {
    current = cancel;
    if (result.isDone()) cancel.run(); // It may have ended before there was this to give up.
  }

  private void giveUp() {
    Runnable cancel = current;
    if (cancel != null) cancel.run();
  }

  private void close() {
    closed = true;
    Time.follow(() -> result.completeExceptionally(Waiting.closed(wait.description())));
  }
}
