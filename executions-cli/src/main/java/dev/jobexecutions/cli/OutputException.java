package dev.jobexecutions.cli;

import java.io.IOException;

/** Standard output took no more. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  OutputException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * Tells whether whoever read the output has gone, such as {@code head} after its last line. Java
   * has nothing but the system's text to tell it by.
   */
  boolean readerIsGone() {
    String message = String.valueOf(getMessage());
    return message.contains("Broken pipe") // Linux, macOS
        || message.contains("pipe is being closed") // Windows
        || message.contains("pipe has been ended");
  }
}
