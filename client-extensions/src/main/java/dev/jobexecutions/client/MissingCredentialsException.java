package dev.jobexecutions.client;

/**
 * No credentials were found where they were looked for, or the login file that is to have them
 * cannot be used. The message lists the places and the ways on, and shows nothing that is in them.
 */
public final class MissingCredentialsException extends BlaxelException {
  private static final long serialVersionUID = 1L;

  MissingCredentialsException(String message) {
    super(message);
  }
}
