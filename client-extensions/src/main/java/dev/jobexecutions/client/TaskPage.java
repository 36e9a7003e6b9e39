package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionTask;
import java.util.List;
import java.util.function.Supplier;

/**
 * One page of the tasks of an execution: at least one, in the server's order. Immutable and
 * thread-safe.
 */
public final class TaskPage extends Page<JobExecutionTask> {
  TaskPage(List<JobExecutionTask> tasks, Supplier<String> resumeToken) {
    super(tasks, resumeToken);
  }

  /**
   * Returns the tasks of this page.
   *
   * @return an unmodifiable list with at least one element
   */
  public List<JobExecutionTask> tasks() {
    return items();
  }
}
