package dev.jobexecutions.client;

import java.io.IOException;

/** Tells that an attempt ended while a caller's own credentials were asked, and sent nothing. */
final class NoTokenYetException extends IOException {
  private static final long serialVersionUID = 1L;

  NoTokenYetException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
