package dev.jobexecutions.cli;

import java.io.IOException;

/**
 * One form of output, which items are written to as they arrive. Not thread-safe.
 *
 * @param <T> executions or tasks
 */
interface ItemWriter<T> {
  void write(T item) throws IOException;

  /** Lets the reader have what was written so far; called after each page. */
  void flush() throws IOException;

  /**
   * Writes what comes after the last item. It is not called after a failure, so that a form with an
   * end, such as a JSON array, never looks complete when it isn't.
   */
  void finish() throws IOException;
}
