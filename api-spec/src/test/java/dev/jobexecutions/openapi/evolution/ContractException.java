package dev.jobexecutions.openapi.evolution;

/** Thrown to end the build. Without a stack trace, which says nothing about the documents. */
final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ContractException(String message) {
    super(message, null, false, false);
  }
}
