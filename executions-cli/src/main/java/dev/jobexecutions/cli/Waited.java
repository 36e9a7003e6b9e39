package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.util.List;

/**
 * What a wait came to.
 *
 * @param executions those that were waited for, as they were seen last
 * @param timeIsUp whether the time ran out while something that was waited for went on
 */
record Waited(List<JobExecution> executions, boolean timeIsUp) {
  /** Returns the worst outcome of all. */
  Outcome worst() {
    Outcome least = timeIsUp ? Outcome.STILL_RUNNING : Outcome.SUCCEEDED;
    return executions.stream().map(Outcome::of).reduce(least, Outcome::worse);
  }
}
