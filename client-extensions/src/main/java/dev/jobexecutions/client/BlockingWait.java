package dev.jobexecutions.client;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.annotation.Nullable;

/** Drives a wait in the thread that asks for it. */
final class BlockingWait {
  private final ExecutionWait wait;
  private final Waiting waiting;
  private volatile boolean closed;
  @Nullable private volatile Runnable current;

  BlockingWait(ExecutionWait wait, Waiting waiting) {
    this.wait = wait;
    this.waiting = waiting;
  }

  void run() {
    if (wait.reached()) {
      wait.report();
      return;
    }
    Runnable end = this::close;
    waiting.open().add(end);
    try {
      for (Duration pause; (pause = look()) != null; ) sleep(pause);
    } finally {
      waiting.open().remove(end);
    }
  }

  @Nullable
  private Duration look() {
    Look look = wait.look();
    Duration left = wait.left();
    boolean inTime = waitFor(look.done(), look::cancel, left);
    requireOpen();
    return inTime ? wait.use(look) : null;
  }

  private void sleep(Duration pause) {
    CompletableFuture<Void> sleep = waiting.time().after(pause);
    boolean unused = waitFor(sleep, () -> sleep.cancel(false), null);
  }

  /**
   * Waits, by the machine's own time where there is a limit: calls take no other.
   *
   * @return false where the limit was reached, and the end without it
   */
  private boolean waitFor(CompletableFuture<?> future, Runnable cancel, @Nullable Duration limit) {
    current = cancel;
    if (closed) cancel.run(); // The close may have come before there was this to cancel.
    try {
      if (limit == null) future.get();
      else future.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      cancel.run();
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(wait.description());
    } catch (TimeoutException e) {
      cancel.run();
      wait.endInTime();
      return false;
    } catch (CancellationException e) {
      throw Waiting.closed(wait.description());
    } catch (ExecutionException e) {
      throw Waiting.sleeperFailed(wait.description(), e.getCause());
    }
  }

  private void requireOpen() {
    if (closed) throw Waiting.closed(wait.description());
  }

  private void close() {
    closed = true;
    Runnable cancel = current;
    if (cancel != null) cancel.run();
  }
}
