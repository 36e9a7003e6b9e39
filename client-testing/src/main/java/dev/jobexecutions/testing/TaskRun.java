package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionTaskStatus;

/**
 * How one task went, with times in milliseconds since the execution was created.
 *
 * @param scheduled when it was given a place to run; {@link #NEVER} if it was cancelled before
 * @param started when its last run began; {@link #NEVER} if none did
 * @param completed when it reached its final status
 * @param retries how many times it was run again
 * @param ending how it ended
 */
record TaskRun(long scheduled, long started, long completed, int retries, Ending ending) {
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
    return new TaskRun(NEVER, NEVER, moment, 0, Ending.CANCELLED);
  }

  /** Returns the status as it was at a moment. */
  JobExecutionTaskStatus statusAt(long moment) {
    if (moment >= completed) return finalStatus();
    if (moment >= started) return JobExecutionTaskStatus.RUNNING;
    return moment >= scheduled
        ? JobExecutionTaskStatus.RECONCILING
        : JobExecutionTaskStatus.PENDING;
  }

  /** Tells whether the task had been run again by a moment. */
  boolean retriedAt(long moment) {
    return retries > 0 && moment >= started;
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
