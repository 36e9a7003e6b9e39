package dev.jobexecutions.client;

import java.time.Duration;
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

  AsyncWait(ExecutionWait wait, Waiting waiting, Supplier<T> value) {
    this.wait = wait;
    this.waiting = waiting;
    this.value = value;
  }

  CompletableFuture<T> begin() {
    if (wait.reached()) {
      try {
        wait.report();
        result.complete(value.get());
      } catch (Throwable e) { // As below.
        result.completeExceptionally(e);
      }
      return result;
    }
    waiting.open().add(end);
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
      if (sleepFailure != null && !result.isDone()) throw new CompletionException(sleepFailure);
      while (!result.isDone()) {
        CompletableFuture<Void> next = look == null ? startLook() : useLook();
        if (next == null) {
          result.complete(value.get());
        } else if (!next.isDone()) {
          CompletableFuture<?> unused = next.whenComplete((done, failure) -> drive(failure));
          return;
        } else {
          next.join(); // A pause can have failed.
        }
      }
    } catch (CompletionException e) {
      result.completeExceptionally(Waiting.sleeperFailed(wait.description(), e.getCause()));
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      result.completeExceptionally(e);
    }
  }

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
    CompletableFuture<?> unused =
        limit.whenComplete(
            (over, failure) -> {
              if (failure == null) endInTime();
            });
    CompletableFuture<?> unusedToo = done.whenComplete((over, failure) -> limit.cancel(false));
    return done;
  }

  private void endInTime() {
    try {
      wait.endInTime();
      result.complete(value.get());
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  /** Returns the pause; null at the end. */
  @Nullable
  private CompletableFuture<Void> useLook() {
    Look done = look;
    look = null;
    if (done == null) return null;
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
    result.completeExceptionally(Waiting.closed(wait.description()));
  }
}
