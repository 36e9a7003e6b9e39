package dev.jobexecutions.openapi;

/** Thrown to end the build when a document has findings. */
final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidDocumentException(String message) {
    super(message);
  }
}
