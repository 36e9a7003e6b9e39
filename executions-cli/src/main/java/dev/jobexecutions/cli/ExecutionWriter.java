package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.io.IOException;

/** One form of output, which executions are written to as they arrive. Not thread-safe. */
interface ExecutionWriter {
  void write(JobExecution execution) throws IOException;

  /** Lets the reader have what was written so far; called after each page. */
  void flush() throws IOException;

  /**
   * Writes what comes after the last execution. It is not called after a failure, so that a form
   * with an end, such as a JSON array, never looks complete when it isn't.
   */
  void finish() throws IOException;
}
