package dev.jobexecutions.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * A future of several steps, each of which begins when the one before it has ended. Once it is
 * done, by being cancelled for one, the step that is under way is cancelled. Thread-safe.
 */
final class ChainedFuture<T> extends CompletableFuture<T> {
  @Nullable private volatile Future<?> step;

  ChainedFuture() {
    CompletableFuture<?> unused =
        whenComplete(
            (value, failure) -> {
              Future<?> last = step;
              if (last != null) last.cancel(false);
            });
  }

  /** Takes the next step, whose failure is that of the whole. */
  <S> void follow(CompletableFuture<S> next, Consumer<? super S> then) {
    follow(next, then, this::completeExceptionally);
  }

  /**
   * Takes the next step.
   *
   * @param then is told what it brings, and completes this future or takes another step
   * @param otherwise is told in its place what the step failed with, and does the same
   */
  <S> void follow(
      CompletableFuture<S> next, Consumer<? super S> then, Consumer<? super Throwable> otherwise) {
    step = next;
    if (isDone()) next.cancel(false); // It may have ended before there was this to cancel.
    CompletableFuture<?> unused =
        next.whenComplete(
            (value, failure) -> {
              if (isDone()) return;
              try {
                if (failure == null) then.accept(value);
                else otherwise.accept(failure);
              } catch (Throwable e) { // For whoever waits, whatever it is.
                completeExceptionally(e);
              }
            });
  }
}
