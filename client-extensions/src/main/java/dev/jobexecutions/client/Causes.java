package dev.jobexecutions.client;

import java.util.concurrent.CompletionException;

/** What futures wrap. */
final class Causes {
  private Causes() {}

  /** Returns what went wrong: dependent futures wrap what they were told. */
  static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  /** Whether a failure, or one that it comes from, is of a type. */
  static boolean contain(Throwable failure, Class<? extends Throwable> type) {
    Throwable cause = failure;
    // Nobody makes longer chains, unless one that bites its tail.
    for (int i = 0; i < 50 && cause != null; i++, cause = cause.getCause())
      if (type.isInstance(cause)) return true;
    return false;
  }

  /** Throws what went wrong, in a future that is done, as it is. */
  static RuntimeException rethrown(Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof Error error) throw error;
    if (cause instanceof RuntimeException exception) throw exception;
    throw new CompletionException(cause);
  }
}
