package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.annotation.Nullable;

/** How far an execution has come, as a wait reports it. Immutable and thread-safe. */
public final class ExecutionProgress {
  private final RunningExecution run;
  private final JobExecution execution;

  ExecutionProgress(RunningExecution run, JobExecution execution) {
    this.run = run;
    this.execution = execution;
  }

  /**
   * Returns which execution it is, of several that are waited for.
   *
   * @return one of those that are waited for
   */
  public RunningExecution run() {
    return run;
  }

  /**
   * Returns the state that is reported.
   *
   * @return the execution as the server showed it
   */
  public JobExecution execution() {
    return execution;
  }

  /**
   * Returns the execution's status.
   *
   * @return the status, one that this client does not know too; empty where the server sends none
   */
  public Optional<JobExecutionStatus> status() {
    return Optional.ofNullable(execution.getStatus());
  }

  /**
   * Tells whether the execution has come to its end: whether its status is final.
   *
   * @return whether it is cancelled, failed, succeeded or timed out
   */
  public boolean isFinished() {
    return StatusGroups.isFinished(execution.getStatus());
  }

  /**
   * Returns how many tasks have come to an end, well or not.
   *
   * @return 0 or more, and at most {@link #totalTasks()} where that is known
   */
  public long finishedTasks() {
    return finishedTasks(execution);
  }

  /** The statistics need not add up. */
  private static long finishedTasks(JobExecution execution) {
    long finished = ExecutionReadings.finishedTasks(execution);
    long total = ExecutionReadings.totalTasks(execution);
    return total == 0 ? finished : Math.min(finished, total);
  }

  /**
   * Returns how many tasks there are.
   *
   * @return 1 or more; 0 where the server does not tell
   */
  public long totalTasks() {
    return ExecutionReadings.totalTasks(execution);
  }

  /**
   * Returns the share of the tasks that have come to an end, as {@link ExecutionReadings#progress}
   * does.
   *
   * @return 0 to 1, or empty where the server does not tell
   */
  public OptionalDouble fraction() {
    return ExecutionReadings.progress(execution);
  }

  /** Whether a report of this state would say nothing that the other did not say. */
  boolean saysTheSameAs(JobExecution other) {
    return Objects.equals(execution.getStatus(), other.getStatus())
        && Objects.equals(execution.getStats(), other.getStats())
        && Objects.equals(
            execution.getMetadata().getStartedAt(), other.getMetadata().getStartedAt())
        && sameTasks(execution.getTasks(), other.getTasks());
  }

  /** Compares what the tasks came to; when each was last looked at is no news. */
  private static boolean sameTasks(
      @Nullable List<JobExecutionTask> one, @Nullable List<JobExecutionTask> other) {
    if (one == null || other == null) return one == other;
    if (one.size() != other.size()) return false;
    for (int i = 0; i < one.size(); i++) {
      if (!Objects.equals(one.get(i).getStatus(), other.get(i).getStatus())) return false;
    }
    return true;
  }

  /** Returns the status and the number of tasks, such as {@code running, 3 of 10 tasks done}. */
  @Override
  public String toString() {
    return describe(execution);
  }

  static String describe(JobExecution execution) {
    JobExecutionStatus status = execution.getStatus();
    String name = status == null ? "no status" : Excerpt.of(status.getValue());
    long total = ExecutionReadings.totalTasks(execution);
    if (total == 0) return name;
    return name + ", " + finishedTasks(execution) + " of " + total + " tasks done";
  }
}
