package dev.jobexecutions.client;

/**
 * There is no capacity for an execution now, and its request does not allow it to wait in the queue
 * ({@code allowQueue} is false). Nothing was created (429). The same request may work later.
 */
public final class CapacityUnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  CapacityUnavailableException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
