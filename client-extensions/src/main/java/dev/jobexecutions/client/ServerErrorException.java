package dev.jobexecutions.client;

/** The server, or a proxy before it, failed (500 to 599); the same request may work later. */
public final class ServerErrorException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerErrorException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
