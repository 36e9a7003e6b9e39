package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.CheckReturnValue;

/**
 * Predicates over the tasks of an execution, made to be imported statically and composed. They look
 * at what the task holds and never throw for it. Every task matches exactly one of {@link
 * #active()}, {@link #finished()}, {@link #unspecified()} and {@link #unknownStatus()}. The
 * predicates are immutable and thread-safe; a null argument is refused with a {@link
 * NullPointerException} that names it.
 */
@CheckReturnValue
public final class TaskPredicates {
  private TaskPredicates() {}

  /**
   * Matches tasks with one of these statuses.
   *
   * @param statuses one or more, known or not
   * @return the predicate
   * @throws IllegalArgumentException if there is none
   */
  public static Predicate<JobExecutionTask> status(JobExecutionTaskStatus... statuses) {
    if (statuses.length == 0)
      throw new IllegalArgumentException("statuses must have at least one element");
    Set<JobExecutionTaskStatus> wanted = new HashSet<>();
    for (JobExecutionTaskStatus status : statuses)
      wanted.add(Objects.requireNonNull(status, "status"));
    return task -> wanted.contains(task.getStatus());
  }

  /**
   * Matches tasks that have the status {@code unspecified}: the service does not say.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> unspecified() {
    return status(JobExecutionTaskStatus.UNSPECIFIED);
  }

  /**
   * Matches tasks that wait to be started.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> pending() {
    return status(JobExecutionTaskStatus.PENDING);
  }

  /**
   * Matches tasks that are being prepared or brought to their wanted state.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> reconciling() {
    return status(JobExecutionTaskStatus.RECONCILING);
  }

  /**
   * Matches tasks that ended without success.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> failed() {
    return status(JobExecutionTaskStatus.FAILED);
  }

  /**
   * Matches tasks that ended with success.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> succeeded() {
    return status(JobExecutionTaskStatus.SUCCEEDED);
  }

  /**
   * Matches tasks that run.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> running() {
    return status(JobExecutionTaskStatus.RUNNING);
  }

  /**
   * Matches tasks that were stopped before they were done.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> cancelled() {
    return status(JobExecutionTaskStatus.CANCELLED);
  }

  /**
   * Matches tasks that are on their way: pending, reconciling or running.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> active() {
    return task -> StatusGroups.isActive(task.getStatus());
  }

  /**
   * Matches tasks whose status is final: failed, succeeded or cancelled.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> finished() {
    return task -> StatusGroups.isFinished(task.getStatus());
  }

  /**
   * Matches tasks whose status is final and not success.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> unsuccessful() {
    return task -> StatusGroups.isUnsuccessful(task.getStatus());
  }

  /**
   * Matches tasks whose status is missing, or none that this client's API document lists; {@code
   * unspecified} is listed.
   *
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> unknownStatus() {
    return task -> {
      JobExecutionTaskStatus status = task.getStatus();
      return status == null || !status.isKnown();
    };
  }

  /**
   * Matches tasks that were created after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> createdAfter(Instant instant) {
    return TimeWindows.after(TaskReadings::createdAt, instant);
  }

  /**
   * Matches tasks that were created before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> createdBefore(Instant instant) {
    return TimeWindows.before(TaskReadings::createdAt, instant);
  }

  /**
   * Matches tasks that were created in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecutionTask> createdBetween(Instant start, Instant end) {
    return TimeWindows.between(TaskReadings::createdAt, start, end);
  }

  /**
   * Matches tasks that started after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> startedAfter(Instant instant) {
    return TimeWindows.after(TaskReadings::startedAt, instant);
  }

  /**
   * Matches tasks that started before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> startedBefore(Instant instant) {
    return TimeWindows.before(TaskReadings::startedAt, instant);
  }

  /**
   * Matches tasks that started in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecutionTask> startedBetween(Instant start, Instant end) {
    return TimeWindows.between(TaskReadings::startedAt, start, end);
  }

  /**
   * Matches tasks that ended after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> completedAfter(Instant instant) {
    return TimeWindows.after(TaskReadings::completedAt, instant);
  }

  /**
   * Matches tasks that ended before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecutionTask> completedBefore(Instant instant) {
    return TimeWindows.before(TaskReadings::completedAt, instant);
  }

  /**
   * Matches tasks that ended in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecutionTask> completedBetween(Instant start, Instant end) {
    return TimeWindows.between(TaskReadings::completedAt, start, end);
  }

  /**
   * Matches tasks that have ended and ran for at least so long.
   *
   * @param minimum zero or more
   * @return a predicate that tasks without a readable start and end never match
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Predicate<JobExecutionTask> minimumDuration(Duration minimum) {
    return TimeWindows.atLeast(TaskReadings::duration, minimum);
  }

  /**
   * Matches tasks that ran for at least so long, or have run so long by now and go on.
   *
   * @param minimum zero or more
   * @param clock tells what now is, each time that the predicate is asked
   * @return a predicate that tasks without a readable start never match
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Predicate<JobExecutionTask> minimumDuration(Duration minimum, Clock clock) {
    Objects.requireNonNull(clock, "clock");
    return TimeWindows.atLeast(task -> TaskReadings.duration(task, clock), minimum);
  }

  /**
   * Matches the tasks of a name.
   *
   * @param name the task's name, such as {@code task-0}
   * @return the predicate
   */
  public static Predicate<JobExecutionTask> named(String name) {
    Objects.requireNonNull(name, "name");
    return task -> {
      JobExecutionTaskMetadata metadata = task.getMetadata();
      return metadata != null && name.equals(metadata.getName());
    };
  }
}
