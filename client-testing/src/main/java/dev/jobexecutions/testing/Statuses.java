package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionStatus;
import javax.annotation.Nullable;

/** What the statuses of executions mean. */
final class Statuses {
  private Statuses() {}

  /** Tells whether an execution of this status stays as it is. */
  static boolean isFinal(@Nullable JobExecutionStatus status) {
    if (status == null) return false;
    return switch (status.known()) {
      case CANCELLED, FAILED, SUCCEEDED, TIMEOUT -> true;
      default -> false;
    };
  }
}
