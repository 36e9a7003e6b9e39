package dev.jobexecutions.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/** Tells of attempts: in the log, and to the caller's listener. Thread-safe. */
final class CallReports {
  private static final Logger LOGGER = System.getLogger("dev.jobexecutions.client");

  @Nullable private final Listener<CallAttempt> listener;
  private final Secrets secrets;

  CallReports(@Nullable Consumer<? super CallAttempt> listener, Secrets secrets) {
    this.listener = listener == null ? null : new Listener<>(listener, "attempts");
    this.secrets = secrets;
  }

  /** Takes the secrets out of what the server sent. */
  String mask(String text) {
    return secrets.mask(text);
  }

  /** Whether somebody wants to know. */
  boolean areWanted() {
    return listener != null || LOGGER.isLoggable(Level.DEBUG);
  }

  void report(CallAttempt attempt) {
    LOGGER.log(Level.DEBUG, attempt);
    if (listener != null) listener.tell(attempt);
  }
}
