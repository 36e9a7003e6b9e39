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

  UnexpectedBodyException(String message, String path, @Nullable Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  String path() {
    return path;
  }
}
