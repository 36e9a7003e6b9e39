package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/** Where one call waits, before each of its attempts, until the attempt may begin. Thread-safe. */
final class Turn {
  private static final CompletableFuture<Void> NOW = CompletableFuture.completedFuture(null);

  @Nullable private final Throttle throttle;
  private final GivingUp givingUp;

  /** What makes the attempt that is next one of those that are allowed at a time. */
  @Nullable private volatile Throttle.Entry entry;

  /**
   * Has no attempt waiting.
   *
   * @param throttle null where every attempt may begin
   * @param givingUp ends the wait
   */
  Turn(@Nullable Throttle throttle, GivingUp givingUp) {
    this.throttle = throttle;
    this.givingUp = givingUp;
  }

  /**
   * Asks for the next attempt to begin.
   *
   * @param left how much time there is to wait; null where there is no limit
   * @return completes once it may, or exceptionally where it may not
   */
  CompletableFuture<Void> await(@Nullable Duration left) {
    if (throttle == null) return NOW;
    Throttle.Entry next = throttle.enter(left);
    entry = next;
    givingUp.waitFor(next::leave);
    return left == null || next.open().isDone() ? next.open() : limited(next, left);
  }

  /** Ends the attempt that had the turn, or waits for it. */
  void leave() {
    Throttle.Entry left = entry;
    if (left != null) left.leave();
  }

  /** Ends the wait by the machine's time, as a call that is under way is bounded. */
  private static CompletableFuture<Void> limited(Throttle.Entry next, Duration left) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    CompletableFuture<Void> limit = Time.really(left);
    CompletableFuture<?> unused =
        limit.thenRun(
            () -> {
              if (turn.completeExceptionally(CallFailures.callTimeout())) next.leave();
            });
    CompletableFuture<?> unusedToo =
        next.open()
            .whenComplete(
                (open, failure) -> {
                  limit.cancel(false);
                  if (failure == null) turn.complete(null);
                  else turn.completeExceptionally(failure);
                });
    return turn;
  }
}
