package dev.jobexecutions.client;

import java.io.IOException;
import javax.annotation.Nullable;

/**
 * The body of a successful answer is not what it should be; on its way to becoming a {@link
 * ResponseFormatException}.
 */
final class UnexpectedBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final boolean tooLarge;

  UnexpectedBodyException(String message, String path, @Nullable Throwable cause) {
    this(message, path, cause, false);
  }

  private UnexpectedBodyException(
      String message, String path, @Nullable Throwable cause, boolean tooLarge) {
    super(message, cause);
    this.path = path;
    this.tooLarge = tooLarge;
  }

  /** Of a body that is larger than it may be. */
  static UnexpectedBodyException tooLarge(String message) {
    return new UnexpectedBodyException(message, "$", null, true);
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  String path() {
    return path;
  }
}
