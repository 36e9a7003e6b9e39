package dev.jobexecutions.client;

/**
 * The server refused the request as wrong (400): a parameter is out of range, say, or the API
 * version is unknown to it.
 */
public sealed class BadRequestException extends ApiException
    permits CursorExpiredException, NeverFitsException {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message, ErrorAnswer answer) {
    super(message, answer);
  }

  BadRequestException(String message, BadRequestException same) {
    super(message, same);
  }
}
