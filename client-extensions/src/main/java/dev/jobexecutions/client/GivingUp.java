package dev.jobexecutions.client;

/** Ends what a call waits for at the moment, and all that it would wait for later. Thread-safe. */
final class GivingUp {
  /** Guarded by this. */
  private Runnable current = () -> {};

  /** Guarded by this. */
  private boolean cancelled;

  synchronized boolean isCancelled() {
    return cancelled;
  }

  void cancel() {
    Runnable giveUp;
    synchronized (this) {
      cancelled = true;
      giveUp = current;
    }
    giveUp.run();
  }

  /** Notes how to give up what is waited for from now on; does so where it is late. */
  void waitFor(Runnable giveUp) {
    synchronized (this) {
      current = giveUp;
      if (!cancelled) return;
    }
    giveUp.run(); // The cancel came before there was this to give up.
  }
}
