package dev.jobexecutions.client;

/** The API key is good, but not for this (403): often it belongs to another workspace. */
public final class ForbiddenException extends ApiException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
