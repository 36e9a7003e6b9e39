package dev.jobexecutions.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;

/**
 * Work of a call that is none of the HTTP client's, on a thread of the client's own. Whatever
 * cancels the call, its timeout too, ends the wait for it at once, and so does an interrupt of the
 * thread that waits; the thread at work is interrupted then, and may be deaf to that.
 */
final class CancellableStep<T> extends FutureTask<T> {
  private CancellableStep(Callable<T> work) {
    super(work);
  }

  /**
   * Does the work, in what surrounds this thread, and waits for it.
   *
   * @throws IOException if the call is cancelled, or the client closed, or this thread interrupted,
   *     whose flag is set then
   * @throws ExecutionException if the work fails
   */
  static <T> T of(Call call, CallThreads threads, Callable<T> work)
      throws IOException, ExecutionException {
    CancellableStep<T> step = new CancellableStep<>(work);
    Runnable decorated = threads.decorated(step);
    CancelListener.add(call, () -> step.cancel(true));
    try {
      threads.run(() -> step.runIn(decorated));
    } catch (IllegalStateException e) {
      throw new IOException("Canceled", e); // The client is closed.
    }
    try {
      return step.get();
    } catch (CancellationException e) {
      throw new IOException("Canceled", e);
    } catch (InterruptedException e) {
      step.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Canceled", e);
    }
  }

  /** What a caller's decorator throws must end the wait, too. */
  private void runIn(Runnable decorated) {
    try {
      decorated.run();
    } catch (Throwable e) {
      setException(e);
    }
  }
}
