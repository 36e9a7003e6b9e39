package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.List;

/** Where a walk gets its pages: one call is one request. */
@FunctionalInterface
interface PageSource {
  /**
   * Fetches executions, in the server's order.
   *
   * @param limit 1 to 100; the server may answer with fewer
   * @param offset how many executions to pass over
   */
  List<JobExecution> fetch(int limit, int offset);
}
