package dev.jobexecutions.client;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * A watch over the executions of a job that reports to a callback, see {@link
 * JobExecutions#watch(Consumer)}. It goes on until it is closed, its client is closed, its callback
 * throws, or looking at the server has failed for too long. Thread-safe.
 */
public final class ExecutionWatch implements AutoCloseable {
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Reporting reporting;

  private ExecutionWatch(Consumer<? super ExecutionChange> listener) {
    this.reporting = new Reporting(listener);
  }

  static ExecutionWatch begin(
      Flow.Publisher<ExecutionChange> changes, Consumer<? super ExecutionChange> listener) {
    ExecutionWatch watch = new ExecutionWatch(Objects.requireNonNull(listener, "listener"));
    changes.subscribe(watch.reporting);
    return watch;
  }

  /**
   * Returns a future that tells how the watch ended.
   *
   * @return completes once the watch is closed; fails with what ended it otherwise: a {@link
   *     BlaxelException}, what the callback threw, or an {@link IllegalStateException} where the
   *     client was closed. Completing or cancelling it changes nothing about the watch
   */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** Ends the watch: no report follows, but for one that is being made. Closing twice is fine. */
  @Override
  public void close() {
    reporting.stop();
    ended.complete(null);
  }

  /** Hands each change to the callback. */
  private final class Reporting implements Flow.Subscriber<ExecutionChange> {
    private final Consumer<? super ExecutionChange> listener;
    @Nullable private volatile Flow.Subscription subscription;
    private volatile boolean stopped;

    Reporting(Consumer<? super ExecutionChange> listener) {
      this.listener = listener;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ExecutionChange change) {
      if (stopped) return;
      try {
        listener.accept(change);
      } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
        stop();
        ended.completeExceptionally(e);
      }
    }

    @Override
    public void onError(Throwable failure) {
      ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      ended.complete(null);
    }

    void stop() {
      stopped = true;
      Flow.Subscription current = subscription;
      if (current != null) current.cancel();
    }
  }
}
