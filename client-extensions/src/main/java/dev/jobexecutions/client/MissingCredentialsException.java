package dev.jobexecutions.client;

/** No API key was found where one was looked for; the message lists the places and the ways on. */
public final class MissingCredentialsException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  MissingCredentialsException(String message) {
    super(message);
  }
}
