package dev.jobexecutions.client;

import java.io.IOException;

/** Tells that a call ended while its token was asked for, so that nothing of it had been sent. */
final class NoTokenYetException extends IOException {
  private static final long serialVersionUID = 1L;

  NoTokenYetException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
