package dev.jobexecutions.client;

/** The server did not accept the API key (401): it is wrong, revoked or for another environment. */
public final class UnauthorizedException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnauthorizedException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
