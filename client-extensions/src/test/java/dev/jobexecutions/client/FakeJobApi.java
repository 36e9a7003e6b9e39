package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** A job whose listings come from one source, and nothing else. */
record FakeJobApi(ApiVersion version, @Nullable String workspace, PageSource<JobExecution> source)
    implements JobApi {
  static ExecutionListing listing(PageSource<JobExecution> source) {
    return new ExecutionListing(new FakeJobApi(ApiVersion.V2026_04_16, null, source), "job");
  }

  static ExecutionListing cursorListing(PageSource<JobExecution> source) {
    return new ExecutionListing(new FakeJobApi(ApiVersion.V2026_04_28, null, source), "job");
  }

  @Override
  public JobApi with(UnaryOperator<CallSettings> change) {
    return this; // Nothing is called.
  }

  @Override
  public PageSource<JobExecution> executions(Subject subject, boolean summaries) {
    return source;
  }

  @Override
  public PageSource<JobExecutionTask> tasks(Subject subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PendingCall<JobExecution> get(String job, String execution) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PendingCall<CreateJobExecutionOutput> create(
      String job, String messageId, CreateJobExecutionRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PendingCall<JobExecution> cancel(String job, String execution) {
    throw new UnsupportedOperationException();
  }
}
