package dev.jobexecutions.client;

/**
 * The server did not accept the credentials: a call was answered 401, since they are wrong, revoked
 * or for another environment; or the request for an access token was refused, also by another
 * {@linkplain #status() status}.
 */
public final class UnauthorizedException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnauthorizedException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
