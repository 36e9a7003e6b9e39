package dev.jobexecutions.client;

/** Carries a failed token request out of the HTTP client, to the thread that asked for a call. */
final class TokenCallFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient PendingCall<?> request;

  TokenCallFailure(PendingCall<?> request) {
    super(null, null, false, false);
    this.request = request;
  }

  /** Makes the exception for the calling thread. */
  BlaxelException reason() {
    try {
      Object unused = request.await();
      throw new IllegalStateException("The token request has not failed");
    } catch (BlaxelException e) {
      return e;
    }
  }
}
