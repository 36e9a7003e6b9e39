package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * The server could not be reached, the connection broke or fell silent before the whole answer was
 * there, or the client was closed meanwhile. The cause has the details; the message says which of
 * these, and names the host where it is about one.
 */
public final class TransportException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  TransportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
