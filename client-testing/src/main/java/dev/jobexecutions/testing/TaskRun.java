package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How one task went, with times in milliseconds since the execution was created.
 *
 * @param scheduled when it was given a place to run; {@link #NEVER} if it was cancelled before
 * @param started when it began to run, or, in a seed, when its last run began; {@link #NEVER} if it
 *     did not
 * @param completed when it reached its final status
 * @param reruns when it was run again, in order
 * @param ending how it ended
 */
record TaskRun(long scheduled, long started, long completed, List<Long> reruns, Ending ending) {
  static final long NEVER = Long.MAX_VALUE;

  /** How a task can end. */
  enum Ending {
    SUCCEEDED,
    EXIT_CODE,
    OUT_OF_MEMORY,
    TASK_TIMEOUT,
    EXECUTION_TIMEOUT,
    CANCELLED
  }

  static TaskRun cancelled(long moment) {
    return new TaskRun(NEVER, NEVER, moment, List.of(), Ending.CANCELLED);
  }

  /** Returns the status as it was at a moment. */
  JobExecutionTaskStatus statusAt(long moment) {
    if (moment >= completed) return finalStatus();
    if (moment >= started) return JobExecutionTaskStatus.RUNNING;
    return moment >= scheduled
        ? JobExecutionTaskStatus.RECONCILING
        : JobExecutionTaskStatus.PENDING;
  }

  /** Returns how many times the task had been run again by a moment. */
  int retriesAt(long moment) {
    return (int) reruns.stream().filter(rerun -> moment >= rerun).count();
  }

  /** Returns the latest change up to a moment; 0, the creation, where there is none. */
  long lastChange(long moment) {
    return changes().filter(change -> change <= moment).max().orElse(0);
  }

  /** Returns when the task changes. */
  LongStream changes() {
    return LongStream.concat(
        LongStream.of(scheduled, started, completed), reruns.stream().mapToLong(rerun -> rerun));
  }

  private JobExecutionTaskStatus finalStatus() {
    return switch (ending) {
      case SUCCEEDED -> JobExecutionTaskStatus.SUCCEEDED;
      case CANCELLED -> JobExecutionTaskStatus.CANCELLED;
      case EXIT_CODE, OUT_OF_MEMORY, TASK_TIMEOUT, EXECUTION_TIMEOUT ->
          JobExecutionTaskStatus.FAILED;
    };
  }
}
