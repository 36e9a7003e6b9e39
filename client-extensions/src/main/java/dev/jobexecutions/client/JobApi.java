package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** The operations on a job's executions, in one version of the API. Thread-safe. */
interface JobApi {
  /** Returns the same operations, in calls with other settings. */
  JobApi with(UnaryOperator<CallSettings> change);

  ApiVersion version();

  /** Returns the workspace that calls name; null where they name none. */
  @Nullable
  String workspace();

  /**
   * Returns where the pages of a listing come from.
   *
   * @param summaries whether the tasks of each execution are left unread
   */
  PageSource<JobExecution> executions(Subject subject, boolean summaries);

  /** Returns where the pages of one walk over an execution's tasks come from. */
  PageSource<JobExecutionTask> tasks(Subject subject);

  /** Returns the call that fetches one execution, not yet made. */
  PendingCall<JobExecution> get(String job, String execution);

  /**
   * Returns the call that creates an execution, not yet made.
   *
   * @throws IllegalArgumentException if the request holds what JSON cannot
   */
  PendingCall<CreateJobExecutionOutput> create(
      String job, String messageId, CreateJobExecutionRequest request);

  /** Returns the call that cancels an execution, not yet made. */
  PendingCall<JobExecution> cancel(String job, String execution);
}
