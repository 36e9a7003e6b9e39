package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * Something that kept a call from ending well. Every exception that this client throws for what
 * happens on the way to the server, or there, is one of these; wrong arguments are {@link
 * IllegalArgumentException}s.
 *
 * <p>Thrown as this very type where a thread was interrupted while it waited (the thread's
 * interrupt flag is set again) and where a listing does not get ahead. No message holds a
 * credential, a line end, or more than a few sentences of a server. A cause whose text would is
 * replaced by one that names it and has its stack trace; of what a caller's own credentials throw,
 * only credentials are taken out.
 *
 * <p>All of them are thread-safe, and serializable as far as their causes are.
 */
public class BlaxelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BlaxelException(String message) {
    super(message);
  }

  BlaxelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
