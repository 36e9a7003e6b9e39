package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.List;
import java.util.function.Supplier;

/**
 * One page of the executions of a job: at least one, in the server's order, none of which one of
 * the pages shortly before it had. Immutable and thread-safe.
 */
public final class ExecutionPage extends Page<JobExecution> {
  ExecutionPage(List<JobExecution> executions, Supplier<String> resumeToken) {
    super(executions, resumeToken);
  }

  /**
   * Returns the executions of this page.
   *
   * @return an unmodifiable list with at least one element
   */
  public List<JobExecution> executions() {
    return items();
  }
}
