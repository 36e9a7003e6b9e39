package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Clock;
import java.time.Duration;
import javax.annotation.Nullable;

/**
 * An execution as the table shows it. What the API left out is a dash.
 *
 * @param age how long ago it was created
 * @param duration how long it took, or has taken so far
 */
record ExecutionRow(
    String id, String status, Paint paint, String age, String duration, TaskCounts tasks) {
  private static final String ABSENT = "-";

  static ExecutionRow of(JobExecution execution, Clock clock) {
    JobExecutionStatus status = execution.getStatus();
    return new ExecutionRow(
        text(execution.getMetadata().getId()),
        text(status == null ? null : status.getValue()),
        paint(status),
        ExecutionReadings.createdAt(execution)
            .map(created -> HumanTime.age(Duration.between(created, clock.instant())))
            .orElse(ABSENT),
        ExecutionReadings.duration(execution, clock).map(HumanTime::duration).orElse(ABSENT),
        TaskCounts.of(execution.getStats()));
  }

  private static String text(@Nullable String text) {
    return text == null || text.isEmpty() ? ABSENT : VisibleText.of(text);
  }

  private static Paint paint(@Nullable JobExecutionStatus status) {
    if (status == null) return Paint.PLAIN;
    return switch (status.known()) {
      case SUCCEEDED -> Paint.GREEN;
      case FAILED, TIMEOUT -> Paint.RED;
      case RUNNING -> Paint.CYAN;
      case QUEUED, PENDING, CANCELLING -> Paint.YELLOW;
      case CANCELLED -> Paint.DIM;
      case UNRECOGNIZED -> Paint.MAGENTA;
    };
  }
}
