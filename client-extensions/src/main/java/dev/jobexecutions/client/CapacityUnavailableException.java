package dev.jobexecutions.client;

/**
 * There is no capacity for an execution now, and its request does not allow it to wait in the queue
 * ({@code allowQueue} is false). It created nothing (429), and the same request may work later.
 * Where the answer to an earlier attempt was lost, the message says that the earlier one may have
 * been heeded.
 */
public final class CapacityUnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  CapacityUnavailableException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
