package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a task says in texts as times and durations. Nothing here throws for what a task
 * holds: what is missing or cannot be read is empty. Timestamps are read as {@link
 * ExecutionReadings} describes. Thread-safe.
 */
public final class TaskReadings {
  private TaskReadings() {}

  /**
   * Reads when the task was created.
   *
   * @param task the task
   * @return the time, or empty
   */
  public static Optional<Instant> createdAt(JobExecutionTask task) {
    return time(task, JobExecutionTaskMetadata::getCreatedAt);
  }

  /**
   * Reads when the task was given a place to run.
   *
   * @param task the task
   * @return the time, or empty
   */
  public static Optional<Instant> scheduledAt(JobExecutionTask task) {
    return time(task, JobExecutionTaskMetadata::getScheduledAt);
  }

  /**
   * Reads when the task started to run.
   *
   * @param task the task
   * @return the time, or empty
   */
  public static Optional<Instant> startedAt(JobExecutionTask task) {
    return time(task, JobExecutionTaskMetadata::getStartedAt);
  }

  /**
   * Reads when the task came to its end.
   *
   * @param task the task
   * @return the time, or empty
   */
  public static Optional<Instant> completedAt(JobExecutionTask task) {
    return time(task, JobExecutionTaskMetadata::getCompletedAt);
  }

  /**
   * Reads when the task was last changed.
   *
   * @param task the task
   * @return the time, or empty
   */
  public static Optional<Instant> updatedAt(JobExecutionTask task) {
    return time(task, JobExecutionTaskMetadata::getUpdatedAt);
  }

  private static Optional<Instant> time(
      JobExecutionTask task, Function<JobExecutionTaskMetadata, String> property) {
    JobExecutionTaskMetadata metadata = task.getMetadata();
    return metadata == null ? Optional.empty() : Timestamps.read(property.apply(metadata));
  }

  /**
   * Reads how long the task ran, from its start to its end.
   *
   * @param task the task
   * @return zero or more; empty where it has not ended, or where either time cannot be read or they
   *     contradict each other
   */
  public static Optional<Duration> duration(JobExecutionTask task) {
    return TimeSpan.between(startedAt(task), completedAt(task));
  }

  /**
   * Reads how long the task has run so far: to its end, or until now where it has none yet.
   *
   * @param task the task
   * @param clock tells what now is
   * @return zero or more; empty where it has not started, where its status is final but its end
   *     cannot be read, or where its times contradict each other or the clock
   */
  public static Optional<Duration> duration(JobExecutionTask task, Clock clock) {
    Objects.requireNonNull(clock, "clock");
    boolean finished = StatusGroups.isFinished(task.getStatus());
    return TimeSpan.soFar(startedAt(task), completedAt(task), finished, clock);
  }

  /**
   * Reads the time that one attempt at the task may take, from a text such as {@code 30m}, {@code
   * 1h30m}, {@code 1.5h} or {@code 100ms}. The units are {@code h}, {@code m}, {@code s}, {@code
   * ms}, {@code us} and {@code ns}; a number without one counts seconds.
   *
   * @param task the task
   * @return zero or more, or empty where there is none or it cannot be read
   */
  public static Optional<Duration> timeout(JobExecutionTask task) {
    JobExecutionTaskSpec spec = task.getSpec();
    return spec == null ? Optional.empty() : GoDurations.read(spec.getTimeout());
  }
}
