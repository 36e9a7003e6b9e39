package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/** How many executions of a job have which status. Immutable and thread-safe. */
public final class ExecutionCounts {
  private final Map<JobExecutionStatus, Long> byStatus;
  private final long withoutStatus;

  private ExecutionCounts(Map<JobExecutionStatus, Long> byStatus, long withoutStatus) {
    this.byStatus = byStatus;
    this.withoutStatus = withoutStatus;
  }

  /**
   * Returns how many executions there are.
   *
   * @return 0 or more, with or without a status
   */
  public long total() {
    return byStatus.values().stream().mapToLong(Long::longValue).sum() + withoutStatus;
  }

  /**
   * Returns how many executions have a status.
   *
   * @param status a status, known or not
   * @return 0 or more
   */
  public long of(JobExecutionStatus status) {
    return byStatus.getOrDefault(Objects.requireNonNull(status, "status"), 0L);
  }

  /**
   * Returns how many executions have each status that occurs, those unknown to the API's document
   * too.
   *
   * @return an unmodifiable map of numbers that are 1 or more, in the order in which the statuses
   *     came up
   */
  public Map<JobExecutionStatus, Long> byStatus() {
    return byStatus;
  }

  /**
   * Returns how many executions say nothing of their status.
   *
   * @return 0 or more
   */
  public long withoutStatus() {
    return withoutStatus;
  }

  /** Tells whether the numbers are the same, in whatever order the statuses came up. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ExecutionCounts that
            && withoutStatus == that.withoutStatus
            && byStatus.equals(that.byStatus));
  }

  @Override
  public int hashCode() {
    return 31 * byStatus.hashCode() + Long.hashCode(withoutStatus);
  }

  /** Returns the total and the numbers. */
  @Override
  public String toString() {
    return "ExecutionCounts{total="
        + total()
        + ", byStatus="
        + byStatus
        + ", withoutStatus="
        + withoutStatus
        + "}";
  }

  /** Counts one by one. Not thread-safe. */
  static final class Tally {
    private final Map<JobExecutionStatus, Long> byStatus = new LinkedHashMap<>();
    private long withoutStatus;

    void add(JobExecution execution) {
      JobExecutionStatus status = execution.getStatus();
      if (status == null) withoutStatus++;
      else byStatus.merge(status, 1L, Long::sum);
    }

    ExecutionCounts counts() {
      return new ExecutionCounts(
          Collections.unmodifiableMap(new LinkedHashMap<>(byStatus)), withoutStatus);
    }
  }
}
