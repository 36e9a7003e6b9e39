package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.annotation.Nullable;

/**
 * Reads what an execution says in texts and counts as times, durations and shares. Nothing here
 * throws for what an execution holds: what is missing or cannot be read is empty.
 *
 * <p>Timestamps are read leniently: RFC 3339 with any offset, with or without seconds and fractions
 * (to the nanosecond), UTC where there is no offset; seconds or milliseconds since 1970. {@code
 * 0001-01-01T00:00:00Z}, which the service's language writes where there is no time, is empty.
 * Thread-safe.
 */
public final class ExecutionReadings {
  private ExecutionReadings() {}

  /**
   * Reads when the execution was created.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> createdAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getCreatedAt());
  }

  /**
   * Reads when the execution started to run.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> startedAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getStartedAt());
  }

  /**
   * Reads when the execution came to its end.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> completedAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getCompletedAt());
  }

  /**
   * Reads when the execution was last changed.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> updatedAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getUpdatedAt());
  }

  /**
   * Reads when the execution expired.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> expiredAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getExpiredAt());
  }

  /**
   * Reads when the execution was deleted.
   *
   * @param execution the execution
   * @return the time, or empty
   */
  public static Optional<Instant> deletedAt(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getDeletedAt());
  }

  /**
   * Reads how long the execution ran, from its start to its end.
   *
   * @param execution the execution
   * @return zero or more; empty where it has not ended, or where either time cannot be read or they
   *     contradict each other
   */
  public static Optional<Duration> duration(JobExecution execution) {
    return TimeSpan.between(startedAt(execution), completedAt(execution));
  }

  /**
   * Reads how long the execution has run so far: to its end, or until now where it has none yet.
   *
   * @param execution the execution
   * @param clock tells what now is
   * @return zero or more; empty where it has not started, where its status is final but its end
   *     cannot be read, or where its times contradict each other or the clock
   */
  public static Optional<Duration> duration(JobExecution execution, Clock clock) {
    Objects.requireNonNull(clock, "clock");
    boolean finished = StatusGroups.isFinished(execution.getStatus());
    return TimeSpan.soFar(startedAt(execution), completedAt(execution), finished, clock);
  }

  /**
   * Reads the share of the tasks that have come to an end, well or not, from the statistics.
   *
   * @param execution the execution
   * @return 0 to 1; empty where there are no statistics or the total is missing or not positive
   */
  public static OptionalDouble progress(JobExecution execution) {
    double total = totalTasks(execution);
    if (total == 0) return OptionalDouble.empty();
    return OptionalDouble.of(Math.min(1, finishedTasks(execution) / total));
  }

  /**
   * Reads how many tasks the execution has, from the statistics.
   *
   * @param execution the execution
   * @return 1 or more; 0 where the statistics do not tell
   */
  public static long totalTasks(JobExecution execution) {
    JobExecutionStats stats = execution.getStats();
    return stats == null ? 0 : count(stats.getTotal());
  }

  /**
   * Reads how many tasks have come to an end, well or not, from the statistics.
   *
   * @param execution the execution
   * @return 0 or more
   */
  public static long finishedTasks(JobExecution execution) {
    JobExecutionStats stats = execution.getStats();
    if (stats == null) return 0;
    return sum(
        sum(count(stats.getSuccess()), count(stats.getFailure())), count(stats.getCancelled()));
  }

  /** The sum, or the greatest number where that is not enough for nonsense. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long count(@Nullable Long count) {
    return count == null ? 0 : Math.max(0, count);
  }

  /**
   * Reads the time that the execution as a whole may take.
   *
   * @param execution the execution
   * @return a positive number of whole seconds, or empty where there is no limit
   */
  public static Optional<Duration> timeout(JobExecution execution) {
    return Optional.ofNullable(execution.getSpec().getTimeout())
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds);
  }

  /**
   * Reads the environment variables that are set for the execution in place of the job's own, in
   * whichever form the service sent them. The service masks the values as {@code ***}.
   *
   * @param spec what the execution was asked to do
   * @return an unmodifiable map in the order of the answer, in which a value that is no text has
   *     the one that it has in JSON, such as {@code 3} or {@code null}; empty where nothing is
   *     overridden or where the text is not the JSON of an object
   */
  public static Map<String, String> environment(JobExecutionSpec spec) {
    JobExecutionEnvOverride override = spec.getEnvOverride();
    if (override == null) return Map.of();
    return override
        .asMapStringObject()
        .map(EnvironmentText::read)
        .orElseGet(() -> EnvironmentText.read(override.asString().orElse("")));
  }
}
