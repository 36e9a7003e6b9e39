package dev.jobexecutions.client;

/** The server knows no such job (404): or not in this workspace. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
