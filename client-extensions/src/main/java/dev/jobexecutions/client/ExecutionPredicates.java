package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.CheckReturnValue;
import javax.annotation.Nullable;

/**
 * Predicates over executions, made to be imported statically and composed: {@code
 * failed().or(timedOut()).and(createdAfter(yesterday))}. They look at what the execution holds and
 * never throw for it. Every execution matches exactly one of {@link #active()}, {@link #finished()}
 * and {@link #unknownStatus()}. The predicates are immutable and thread-safe; a null argument is
 * refused with a {@link NullPointerException} that names it.
 */
@CheckReturnValue
public final class ExecutionPredicates {
  private ExecutionPredicates() {}

  /**
   * Matches executions with one of these statuses.
   *
   * @param statuses one or more, known or not
   * @return the predicate
   * @throws IllegalArgumentException if there is none
   */
  public static Predicate<JobExecution> status(JobExecutionStatus... statuses) {
    if (statuses.length == 0)
      throw new IllegalArgumentException("statuses must have at least one element");
    Set<JobExecutionStatus> wanted = new HashSet<>();
    for (JobExecutionStatus status : statuses) wanted.add(Objects.requireNonNull(status, "status"));
    return execution -> wanted.contains(execution.getStatus());
  }

  /**
   * Matches executions that wait for capacity.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> queued() {
    return status(JobExecutionStatus.QUEUED);
  }

  /**
   * Matches executions that were accepted and wait for their first task to start.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> pending() {
    return status(JobExecutionStatus.PENDING);
  }

  /**
   * Matches executions that run.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> running() {
    return status(JobExecutionStatus.RUNNING);
  }

  /**
   * Matches executions that were told to stop and let their running tasks finish.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> cancelling() {
    return status(JobExecutionStatus.CANCELLING);
  }

  /**
   * Matches executions that were stopped before they were done.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> cancelled() {
    return status(JobExecutionStatus.CANCELLED);
  }

  /**
   * Matches executions that ended without success; those that ran out of time are {@link
   * #timedOut()} instead.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> failed() {
    return status(JobExecutionStatus.FAILED);
  }

  /**
   * Matches executions that ended with success.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> succeeded() {
    return status(JobExecutionStatus.SUCCEEDED);
  }

  /**
   * Matches executions that ran out of time.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> timedOut() {
    return status(JobExecutionStatus.TIMEOUT);
  }

  /**
   * Matches executions that are on their way: queued, pending, running or cancelling.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> active() {
    return execution -> StatusGroups.isActive(execution.getStatus());
  }

  /**
   * Matches executions whose status is final: cancelled, failed, succeeded or timed out.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> finished() {
    return execution -> StatusGroups.isFinished(execution.getStatus());
  }

  /**
   * Matches executions whose status is final and not success.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> unsuccessful() {
    return execution -> StatusGroups.isUnsuccessful(execution.getStatus());
  }

  /**
   * Matches executions whose status is missing, or none that this client's API document lists.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> unknownStatus() {
    return execution -> {
      JobExecutionStatus status = execution.getStatus();
      return status == null || !status.isKnown();
    };
  }

  /**
   * Matches executions that were created after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> createdAfter(Instant instant) {
    return TimeWindows.after(ExecutionReadings::createdAt, instant);
  }

  /**
   * Matches executions that were created before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> createdBefore(Instant instant) {
    return TimeWindows.before(ExecutionReadings::createdAt, instant);
  }

  /**
   * Matches executions that were created in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecution> createdBetween(Instant start, Instant end) {
    return TimeWindows.between(ExecutionReadings::createdAt, start, end);
  }

  /**
   * Matches executions that started after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> startedAfter(Instant instant) {
    return TimeWindows.after(ExecutionReadings::startedAt, instant);
  }

  /**
   * Matches executions that started before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> startedBefore(Instant instant) {
    return TimeWindows.before(ExecutionReadings::startedAt, instant);
  }

  /**
   * Matches executions that started in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecution> startedBetween(Instant start, Instant end) {
    return TimeWindows.between(ExecutionReadings::startedAt, start, end);
  }

  /**
   * Matches executions that ended after a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> completedAfter(Instant instant) {
    return TimeWindows.after(ExecutionReadings::completedAt, instant);
  }

  /**
   * Matches executions that ended before a moment.
   *
   * @param instant the moment, which itself does not match
   * @return a predicate that a missing or unreadable time never matches
   */
  public static Predicate<JobExecution> completedBefore(Instant instant) {
    return TimeWindows.before(ExecutionReadings::completedAt, instant);
  }

  /**
   * Matches executions that ended in a span of time.
   *
   * @param start the span's start, which belongs to it
   * @param end the span's end, which does not
   * @return a predicate that a missing or unreadable time never matches
   * @throws IllegalArgumentException if the start lies after the end
   */
  public static Predicate<JobExecution> completedBetween(Instant start, Instant end) {
    return TimeWindows.between(ExecutionReadings::completedAt, start, end);
  }

  /**
   * Matches executions that have ended and ran for at least so long.
   *
   * @param minimum zero or more
   * @return a predicate that executions without a readable start and end never match
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Predicate<JobExecution> minimumDuration(Duration minimum) {
    return TimeWindows.atLeast(ExecutionReadings::duration, minimum);
  }

  /**
   * Matches executions that ran for at least so long, or have run so long by now and go on.
   *
   * @param minimum zero or more
   * @param clock tells what now is, each time that the predicate is asked
   * @return a predicate that executions without a readable start never match
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Predicate<JobExecution> minimumDuration(Duration minimum, Clock clock) {
    Objects.requireNonNull(clock, "clock");
    return TimeWindows.atLeast(execution -> ExecutionReadings.duration(execution, clock), minimum);
  }

  /**
   * Matches executions of a job.
   *
   * @param name the job's name, as the execution's metadata has it
   * @return the predicate
   */
  public static Predicate<JobExecution> job(String name) {
    Objects.requireNonNull(name, "name");
    return execution -> name.equals(execution.getMetadata().getJob());
  }

  /**
   * Matches executions in a workspace.
   *
   * @param name the workspace's name, as the execution's metadata has it
   * @return the predicate
   */
  public static Predicate<JobExecution> workspace(String name) {
    Objects.requireNonNull(name, "name");
    return execution -> name.equals(execution.getMetadata().getWorkspace());
  }

  /**
   * Matches executions of which a task failed, by their tasks or by their statistics.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> hasFailedTask() {
    return execution -> {
      List<JobExecutionTask> tasks = execution.getTasks();
      JobExecutionStats stats = execution.getStats();
      return (tasks != null && tasks.stream().anyMatch(TaskPredicates.failed()))
          || (stats != null && isPositive(stats.getFailure()));
    };
  }

  /**
   * Matches executions of which a task was tried again, by their statistics.
   *
   * @return the predicate
   */
  public static Predicate<JobExecution> retried() {
    return execution -> {
      JobExecutionStats stats = execution.getStats();
      return stats != null && isPositive(stats.getRetried());
    };
  }

  private static boolean isPositive(@Nullable Long count) {
    return count != null && count > 0;
  }
}
