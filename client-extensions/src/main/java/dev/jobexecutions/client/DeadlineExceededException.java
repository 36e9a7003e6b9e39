package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * The time for a whole call ran out, see {@link BlaxelExecutions.Builder#callTimeout}, or that for
 * a wait, which is a {@link StillRunningException}. A connection that cannot be opened in time, or
 * that falls silent, is a {@link TransportException} instead.
 */
public sealed class DeadlineExceededException extends BlaxelException
    permits StillRunningException {
  private static final long serialVersionUID = 1L;

  DeadlineExceededException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
