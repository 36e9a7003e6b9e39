package dev.jobexecutions.client;

/**
 * Carries what went wrong with someone's {@link Credentials} out of the HTTP client. The message
 * has no secret; the cause may.
 */
final class CredentialsFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CredentialsFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
