package dev.jobexecutions.cli;

import dev.jobexecutions.client.TaskReadings;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskCondition;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskSpec;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Nullable;

/** How tasks are listed. */
final class TaskLayout {
  private static final List<CsvColumn<JobExecutionTask>> CSV =
      List.of(
          of("name", JobExecutionTask::getMetadata, JobExecutionTaskMetadata::getName),
          new CsvColumn<>("status", TaskLayout::status),
          of("createdAt", JobExecutionTask::getMetadata, JobExecutionTaskMetadata::getCreatedAt),
          of(
              "scheduledAt",
              JobExecutionTask::getMetadata,
              JobExecutionTaskMetadata::getScheduledAt),
          of("startedAt", JobExecutionTask::getMetadata, JobExecutionTaskMetadata::getStartedAt),
          of(
              "completedAt",
              JobExecutionTask::getMetadata,
              JobExecutionTaskMetadata::getCompletedAt),
          of("updatedAt", JobExecutionTask::getMetadata, JobExecutionTaskMetadata::getUpdatedAt),
          of("maxRetries", JobExecutionTask::getSpec, JobExecutionTaskSpec::getMaxRetries),
          of("timeout", JobExecutionTask::getSpec, JobExecutionTaskSpec::getTimeout),
          of("reason", TaskLayout::lastCondition, JobExecutionTaskCondition::getReason),
          of(
              "executionReason",
              TaskLayout::lastCondition,
              JobExecutionTaskCondition::getExecutionReason),
          of("message", TaskLayout::lastCondition, JobExecutionTaskCondition::getMessage));

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("NAME"),
          // Room for every status that is known, whichever come on the first page.
          Column.left("STATUS").roomFor("reconciling"),
          Column.right("STARTED").roomFor("59m ago"),
          Column.right("COMPLETED"),
          Column.right("DURATION"),
          Column.right("MAX RETRIES"));

  private TaskLayout() {}

  /**
   * @param now what ages are reckoned from, the same for every line
   */
  static Layout<JobExecutionTask> at(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new Layout<>(JobExecutionTask.class, CSV, COLUMNS, task -> row(task, clock));
  }

  /** A value of a part that may be absent. */
  private static <P> CsvColumn<JobExecutionTask> of(
      String name, Function<JobExecutionTask, P> part, Function<P, ?> value) {
    return new CsvColumn<>(
        name, task -> Optional.ofNullable(part.apply(task)).map(value).orElse(null));
  }

  private static Row row(JobExecutionTask task, Clock clock) {
    JobExecutionTaskMetadata metadata = task.getMetadata();
    JobExecutionTaskSpec spec = task.getSpec();
    Long maxRetries = spec == null ? null : spec.getMaxRetries();
    return new Row(
        List.of(
            Cell.of(metadata == null ? null : metadata.getName()),
            Cell.of(status(task), paint(task.getStatus())),
            ago(TaskReadings.startedAt(task), clock),
            ago(TaskReadings.completedAt(task), clock),
            Cell.of(TaskReadings.duration(task, clock).map(HumanTime::duration).orElse(null)),
            Cell.of(maxRetries == null ? null : maxRetries.toString())),
        List.of(remark(task)));
  }

  private static Cell ago(Optional<Instant> time, Clock clock) {
    return Cell.of(
        time.map(then -> HumanTime.ago(Duration.between(then, clock.instant()))).orElse(null));
  }

  /** What was observed last, such as {@code OOMKilled: The task needed more memory}. */
  private static Cell remark(JobExecutionTask task) {
    JobExecutionTaskCondition condition = lastCondition(task);
    if (condition == null) return new Cell("", Paint.PLAIN);
    String reason = condition.getReason();
    if (isEmpty(reason)) reason = condition.getExecutionReason();
    String message = condition.getMessage();
    String text =
        isEmpty(reason)
            ? Optional.ofNullable(message).orElse("")
            : isEmpty(message) ? reason : reason + ": " + message;
    boolean failed = JobExecutionTaskStatus.FAILED.equals(task.getStatus());
    return new Cell(VisibleText.of(String.valueOf(text)), failed ? Paint.RED : Paint.PLAIN);
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  @Nullable
  private static JobExecutionTaskCondition lastCondition(JobExecutionTask task) {
    List<JobExecutionTaskCondition> conditions = task.getConditions();
    return conditions == null || conditions.isEmpty()
        ? null
        : conditions.get(conditions.size() - 1);
  }

  @Nullable
  private static String status(JobExecutionTask task) {
    JobExecutionTaskStatus status = task.getStatus();
    return status == null ? null : status.getValue();
  }

  private static Paint paint(@Nullable JobExecutionTaskStatus status) {
    if (status == null) return Paint.PLAIN;
    return switch (status.known()) {
      case SUCCEEDED -> Paint.GREEN;
      case FAILED -> Paint.RED;
      case RUNNING -> Paint.CYAN;
      case PENDING, RECONCILING -> Paint.YELLOW;
      case CANCELLED -> Paint.DIM;
      case UNSPECIFIED -> Paint.PLAIN;
      case UNRECOGNIZED -> Paint.MAGENTA;
    };
  }
}
