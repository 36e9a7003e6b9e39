package dev.jobexecutions.client;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What of an exception can come into a log. */
final class Traces {
  private Traces() {}

  static String of(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    if (failure instanceof ApiException answer)
      trace.append(answer.body()).append(answer.headers().toString());
    return trace.toString();
  }
}
