package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.util.Optional;
import javax.annotation.Nullable;

/** Something that became of an execution while its job was watched. Immutable and thread-safe. */
public final class ExecutionChange {
  private final Kind kind;
  private final JobExecution execution;
  @Nullable private final JobExecutionStatus previousStatus;

  ExecutionChange(Kind kind, JobExecution execution, @Nullable JobExecutionStatus previousStatus) {
    this.kind = kind;
    this.execution = execution;
    this.previousStatus = previousStatus;
  }

  /** What became of an execution. */
  public enum Kind {
    /** It is new. One that has come to its end already is reported as finished right after. */
    CREATED,
    /** It has another status, which is not final. */
    STATUS_CHANGED,
    /** It has come to its end: it is cancelled, failed, succeeded or timed out. */
    FINISHED
  }

  /**
   * Returns what became of the execution.
   *
   * @return the kind of change
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the execution as it was seen after the change.
   *
   * @return the execution, whose tasks may be left out; {@link JobExecutions#get} has them
   */
  public JobExecution execution() {
    return execution;
  }

  /**
   * Returns the status that the watch saw before. A status that came and went between two looks is
   * never seen.
   *
   * @return the status; empty where the execution is new or the server had sent none
   */
  public Optional<JobExecutionStatus> previousStatus() {
    return Optional.ofNullable(previousStatus);
  }

  /** Returns the kind, the id and the status, such as {@code FINISHED exec-abc123 succeeded}. */
  @Override
  public String toString() {
    String id = execution.getMetadata().getId();
    return kind
        + " "
        + Excerpt.of(String.valueOf(id))
        + " "
        + ExecutionProgress.describe(execution);
  }
}
