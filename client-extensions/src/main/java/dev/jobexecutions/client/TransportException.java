package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * The server could not be reached, or the connection broke or fell silent before the whole answer
 * was there. The cause has the details; the message names the host.
 */
public final class TransportException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  TransportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
