package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import javax.annotation.Nullable;

/**
 * Which statuses belong together. A status that is missing or that the document does not list is in
 * no group.
 */
final class StatusGroups {
  private StatusGroups() {}

  static boolean isActive(@Nullable JobExecutionStatus status) {
    if (status == null) return false;
    return switch (status.known()) {
      case QUEUED, PENDING, RUNNING, CANCELLING -> true;
      case CANCELLED, FAILED, SUCCEEDED, TIMEOUT, UNRECOGNIZED -> false;
    };
  }

  static boolean isFinished(@Nullable JobExecutionStatus status) {
    return status != null && status.isKnown() && !isActive(status);
  }

  static boolean isUnsuccessful(@Nullable JobExecutionStatus status) {
    return isFinished(status) && !JobExecutionStatus.SUCCEEDED.equals(status);
  }

  static boolean isFinished(@Nullable JobExecutionTaskStatus status) {
    if (status == null) return false;
    return switch (status.known()) {
      case FAILED, SUCCEEDED, CANCELLED -> true;
      case UNSPECIFIED, PENDING, RECONCILING, RUNNING, UNRECOGNIZED -> false;
    };
  }

  static boolean isActive(@Nullable JobExecutionTaskStatus status) {
    if (status == null) return false;
    return switch (status.known()) {
      case PENDING, RECONCILING, RUNNING -> true;
      case UNSPECIFIED, FAILED, SUCCEEDED, CANCELLED, UNRECOGNIZED -> false;
    };
  }

  static boolean isUnsuccessful(@Nullable JobExecutionTaskStatus status) {
    return isFinished(status) && !JobExecutionTaskStatus.SUCCEEDED.equals(status);
  }
}
