package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;

/**
 * What became of an execution that was waited for, the better ones first: what has failed is worse
 * than what may yet succeed.
 */
enum Outcome {
  SUCCEEDED(ExitCode.OK),
  STILL_RUNNING(ExitCode.STILL_RUNNING),
  CANCELLED(ExitCode.CANCELLED),
  TIMED_OUT(ExitCode.TIMED_OUT),
  FAILED(ExitCode.FAILED);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  static Outcome of(JobExecution execution) {
    JobExecutionStatus status = execution.getStatus();
    if (status == null) return STILL_RUNNING;
    return switch (status.known()) {
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> FAILED;
      case TIMEOUT -> TIMED_OUT;
      case CANCELLED -> CANCELLED;
      case QUEUED, PENDING, RUNNING, CANCELLING, UNRECOGNIZED -> STILL_RUNNING;
    };
  }

  /** Returns the worse of two. */
  Outcome worse(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
