package dev.jobexecutions.client;

import dev.jobexecutions.testsupport.Trace;

/** What of an exception can come into a log. */
final class Traces {
  private Traces() {}

  static String of(Throwable failure) {
    String trace = Trace.of(failure);
    return failure instanceof ApiException answer
        ? trace + answer.body() + answer.headers()
        : trace;
  }
}
