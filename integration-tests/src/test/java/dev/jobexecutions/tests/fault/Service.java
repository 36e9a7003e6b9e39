package dev.jobexecutions.tests.fault;

import java.io.IOException;

/** Decides how each request is replied to. */
@FunctionalInterface
interface Service {
  /**
   * Returns the reply to a request; called by several threads at once.
   *
   * @throws IOException if there is none, which breaks the connection
   */
  Reply reply(WireRequest request) throws IOException;
}
