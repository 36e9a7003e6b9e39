package dev.jobexecutions.apirecord;

/**
 * Thrown to end the build when the API is not the recorded one. Without a stack trace, which the
 * build would print under the changes, and which says nothing about them.
 */
final class OutdatedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutdatedRecordException(String message) {
    super(message, null, false, false);
  }
}
