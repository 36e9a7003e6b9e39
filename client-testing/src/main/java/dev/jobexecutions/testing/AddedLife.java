package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/**
 * What is left of the life of an execution that a test put there, and that a request then
 * cancelled: its waiting tasks are cancelled at once, those at work succeed a while later.
 */
final class AddedLife implements Life {
  private final JobExecution execution;
  private final Instant cancelled;
  private final Instant end;
  private Instant nextChange;

  /**
   * Cancels an execution.
   *
   * @param cancelled now
   * @param cancelTime how long cancelling takes
   */
  AddedLife(JobExecution execution, Instant cancelled, Duration cancelTime) {
    this.execution = execution;
    this.cancelled = cancelled;
    this.end = cancelled.plus(cancelTime);
    this.nextChange = cancelled;
  }

  @Override
  public Instant nextChange() {
    return nextChange;
  }

  @Override
  public JobExecution show(Instant now) {
    JobExecution cancelling = cancelling();
    nextChange = isOver(now) ? Instant.MAX : end;
    return isOver(now) ? over(cancelling) : cancelling;
  }

  /** It is being cancelled from the beginning. */
  @Override
  public void cancel(Instant now) {}

  @Override
  public boolean isOver(Instant now) {
    return !end.isAfter(now);
  }

  private JobExecution cancelling() {
    return show(
        JobExecutionStatus.CANCELLING,
        execution.getMetadata().toBuilder().updatedAt(cancelled.toString()),
        tasks(execution, AddedLife::waits, JobExecutionTaskStatus.CANCELLED, cancelled));
  }

  private JobExecution over(JobExecution cancelling) {
    return show(
        JobExecutionStatus.CANCELLED,
        execution.getMetadata().toBuilder().updatedAt(end.toString()).completedAt(end.toString()),
        tasks(
            cancelling,
            JobExecutionTaskStatus.RUNNING::equals,
            JobExecutionTaskStatus.SUCCEEDED,
            end));
  }

  private JobExecution show(
      JobExecutionStatus status,
      JobExecutionMetadata.Builder metadata,
      @Nullable List<JobExecutionTask> tasks) {
    return execution.toBuilder()
        .status(status)
        .metadata(metadata.build())
        .tasks(tasks)
        .stats(stats(tasks))
        .build();
  }

  /** Counts the tasks anew; without any there is nothing to count, and the statistics stay. */
  @Nullable
  private JobExecutionStats stats(@Nullable List<JobExecutionTask> tasks) {
    JobExecutionStats before = execution.getStats();
    if (tasks == null || tasks.isEmpty()) return before;
    JobExecutionStats.Builder stats =
        before == null ? JobExecutionStats.builder() : before.toBuilder();
    return stats
        .cancelled(count(tasks, JobExecutionTaskStatus.CANCELLED))
        .failure(count(tasks, JobExecutionTaskStatus.FAILED))
        .running(count(tasks, JobExecutionTaskStatus.RUNNING))
        .success(count(tasks, JobExecutionTaskStatus.SUCCEEDED))
        .total(tasks.size())
        .build();
  }

  private static boolean waits(@Nullable JobExecutionTaskStatus status) {
    if (status == null) return true;
    return switch (status.known()) {
      case UNSPECIFIED, PENDING, RECONCILING -> true;
      default -> false;
    };
  }

  /** Returns the tasks, those of some statuses ended. */
  @Nullable
  private static List<JobExecutionTask> tasks(
      JobExecution execution,
      Predicate<JobExecutionTaskStatus> which,
      JobExecutionTaskStatus ending,
      Instant moment) {
    List<JobExecutionTask> tasks = execution.getTasks();
    if (tasks == null) return null;
    return tasks.stream()
        .map(task -> which.test(task.getStatus()) ? ended(task, ending, moment) : task)
        .toList();
  }

  private static JobExecutionTask ended(
      JobExecutionTask task, JobExecutionTaskStatus ending, Instant moment) {
    JobExecutionTaskMetadata before = task.getMetadata();
    JobExecutionTaskMetadata.Builder metadata =
        before == null ? JobExecutionTaskMetadata.builder() : before.toBuilder();
    return task.toBuilder()
        .status(ending)
        .metadata(metadata.updatedAt(moment.toString()).completedAt(moment.toString()).build())
        .build();
  }

  private static long count(List<JobExecutionTask> tasks, JobExecutionTaskStatus status) {
    return tasks.stream().filter(task -> status.equals(task.getStatus())).count();
  }
}
