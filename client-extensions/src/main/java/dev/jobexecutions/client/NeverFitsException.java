package dev.jobexecutions.client;

/**
 * An execution asks for more than there ever is, and its request does not allow it to wait in the
 * queue ({@code allowQueue} is false). Nothing was created, and the same request will not work
 * later (400).
 *
 * <p>The API has no code for this: it is told from a request that is wrong in another way by the
 * words of the server, and is a plain {@link BadRequestException} where they do not show it.
 */
public final class NeverFitsException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  NeverFitsException(String message, ErrorAnswer answer) {
    super(message, answer);
  }
}
