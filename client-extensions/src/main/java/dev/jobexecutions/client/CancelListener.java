package dev.jobexecutions.client;

import okhttp3.Call;
import okhttp3.EventListener;

/** Ends what a call waits for besides the network, with whatever cancels the call. Thread-safe. */
final class CancelListener extends EventListener {
  private final Runnable end;

  private CancelListener(Runnable end) {
    this.end = end;
  }

  /**
   * Listens to a call.
   *
   * @param end is run once the call is cancelled, at once where it is already; it may be run twice
   */
  static void add(Call call, Runnable end) {
    call.addEventListener(new CancelListener(end));
    if (call.isCanceled()) end.run(); // The cancel came before there was this to hear of it.
  }

  @Override
  public void canceled(Call call) {
    end.run();
  }
}
