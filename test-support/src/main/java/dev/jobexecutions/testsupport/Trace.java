package dev.jobexecutions.testsupport;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What of an exception can come into a log: its trace, with causes and suppressed ones. */
public final class Trace {
  private Trace() {}

  /**
   * Returns the trace as it would be printed.
   *
   * @param failure any
   * @return the messages and places of it, its causes and what they suppressed
   */
  public static String of(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
