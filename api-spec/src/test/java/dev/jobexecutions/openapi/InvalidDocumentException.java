package dev.jobexecutions.openapi;

/**
 * Thrown to end the build when a document has findings. Without a stack trace, which the build
 * would print under the findings, and which says nothing about the document.
 */
final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidDocumentException(String message) {
    super(message, null, false, false);
  }
}
