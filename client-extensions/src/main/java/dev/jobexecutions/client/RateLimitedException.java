package dev.jobexecutions.client;

/** The server asks for fewer requests (429): the same request may work later. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
