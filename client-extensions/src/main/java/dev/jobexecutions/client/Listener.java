package dev.jobexecutions.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/**
 * A caller's listener. What it throws is logged: the call is not to blame, and its answer is not to
 * be lost. Thread-safe where the caller's is.
 *
 * @param listener the caller's
 * @param subject what it is told of, in the plural
 */
record Listener<T>(Consumer<? super T> listener, String subject) {
  private static final Logger LOGGER = System.getLogger("dev.jobexecutions.client");

  void tell(T news) {
    try {
      listener.accept(news);
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      LOGGER.log(Level.WARNING, "The listener for " + subject + " failed", e);
    }
  }
}
