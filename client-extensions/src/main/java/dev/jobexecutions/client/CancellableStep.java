package dev.jobexecutions.client;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Work of a call that is none of the HTTP client's, which nevertheless ends with the call: whatever
 * cancels the call, its timeout too, interrupts the thread. Not reusable.
 */
final class CancellableStep extends EventListener {
  private final Thread worker = Thread.currentThread();
  private boolean working = true;
  private boolean interrupted;

  private CancellableStep() {}

  static <T> T of(Call call, Supplier<T> work) throws IOException {
    CancellableStep step = new CancellableStep();
    call.addEventListener(step);
    try {
      if (call.isCanceled()) throw new IOException("Canceled");
      return work.get();
    } catch (RuntimeException e) {
      // What an interrupt made of the work says nothing.
      if (call.isCanceled()) throw new IOException("Canceled", e);
      throw e;
    } finally {
      step.end();
    }
  }

  @Override
  public synchronized void canceled(Call call) {
    if (!working) return;
    interrupted = true;
    Interruption.unheard(worker);
  }

  /** Leaves the thread as it was, for what it does next. */
  private synchronized void end() {
    working = false;
    if (interrupted) {
      boolean unused = Thread.interrupted();
    }
  }
}
