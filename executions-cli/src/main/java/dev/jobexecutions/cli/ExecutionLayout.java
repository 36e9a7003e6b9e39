package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import javax.annotation.Nullable;

/** How executions are listed. */
final class ExecutionLayout {
  private static final List<CsvColumn<JobExecution>> CSV =
      List.of(
          new CsvColumn<>("id", execution -> execution.getMetadata().getId()),
          new CsvColumn<>("job", execution -> execution.getMetadata().getJob()),
          new CsvColumn<>("workspace", execution -> execution.getMetadata().getWorkspace()),
          new CsvColumn<>("cluster", execution -> execution.getMetadata().getCluster()),
          new CsvColumn<>("status", ExecutionLayout::status),
          new CsvColumn<>("createdAt", execution -> execution.getMetadata().getCreatedAt()),
          new CsvColumn<>("startedAt", execution -> execution.getMetadata().getStartedAt()),
          new CsvColumn<>("completedAt", execution -> execution.getMetadata().getCompletedAt()),
          new CsvColumn<>("updatedAt", execution -> execution.getMetadata().getUpdatedAt()),
          count("tasksTotal", JobExecutionStats::getTotal),
          count("tasksSucceeded", JobExecutionStats::getSuccess),
          count("tasksFailed", JobExecutionStats::getFailure),
          count("tasksCancelled", JobExecutionStats::getCancelled),
          count("tasksRunning", JobExecutionStats::getRunning),
          count("tasksRetried", JobExecutionStats::getRetried),
          new CsvColumn<>("expiredAt", execution -> execution.getMetadata().getExpiredAt()),
          new CsvColumn<>("deletedAt", execution -> execution.getMetadata().getDeletedAt()));

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("ID"),
          // Room for every status that is known, whichever come on the first page.
          Column.left("STATUS").roomFor("cancelling"),
          Column.right("AGE"),
          Column.right("DURATION"),
          Column.right("TASKS"));

  private ExecutionLayout() {}

  /**
   * @param now what ages are reckoned from, the same for every line
   */
  static Layout<JobExecution> at(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Layout<>(JobExecution.class, CSV, COLUMNS, execution -> row(execution, clock));
  }

  /** Returns how executions are listed that were cancelled just now. */
  static Layout<JobExecution> cancelled() {
    return new Layout<>(
        JobExecution.class,
        CSV,
        COLUMNS.subList(0, 2),
        execution ->
            new Row(
                List.of(Cell.of(execution.getMetadata().getId()), statusCell(execution)),
                List.of(new Cell(hadEnded(execution) ? "had ended already" : "", Paint.PLAIN))));
  }

  /** Tells of an execution that was cancelled just now whether that came too late. */
  static boolean hadEnded(JobExecution execution) {
    return switch (Outcome.of(execution)) {
      case SUCCEEDED, FAILED, TIMED_OUT -> true;
      case CANCELLED, STILL_RUNNING -> false;
    };
  }

  private static CsvColumn<JobExecution> count(
      String name, Function<JobExecutionStats, Long> count) {
    return new CsvColumn<>(
        name,
        execution -> {
          JobExecutionStats stats = execution.getStats();
          return stats == null ? null : count.apply(stats);
        });
  }

  private static Row row(JobExecution execution, Clock clock) {
    TaskCounts tasks = TaskCounts.of(execution.getStats());
    return new Row(
        List.of(
            Cell.of(execution.getMetadata().getId()),
            statusCell(execution),
            Cell.of(
                ExecutionReadings.createdAt(execution)
                    .map(created -> HumanTime.age(Duration.between(created, clock.instant())))
                    .orElse(null)),
            Cell.of(
                ExecutionReadings.duration(execution, clock).map(HumanTime::duration).orElse(null)),
            Cell.of(tasks.done())),
        List.of(new Cell(tasks.failed(), Paint.RED), new Cell(tasks.remarks(), Paint.PLAIN)));
  }

  static Cell statusCell(JobExecution execution) {
    return Cell.of(status(execution), paint(execution.getStatus()));
  }

  @Nullable
  private static String status(JobExecution execution) {
    JobExecutionStatus status = execution.getStatus();
    return status == null ? null : status.getValue();
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
