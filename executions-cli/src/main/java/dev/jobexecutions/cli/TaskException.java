package dev.jobexecutions.cli;

import java.io.IOException;
import javax.annotation.Nullable;

/** What was given as tasks is something else. */
final class TaskException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param message which and why, without a word of the task itself, which may hold a secret
   */
  TaskException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
