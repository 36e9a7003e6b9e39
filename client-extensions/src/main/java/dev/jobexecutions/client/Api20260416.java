package dev.jobexecutions.client;

import dev.jobexecutions.api.v20260416.JobExecutionsApi;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** The API of version 2026-04-16: bare arrays by offset, and tasks with their execution. */
final class Api20260416 implements JobApi {
  private final Calls calls;
  private final Services<JobExecutionsApi> services;
  @Nullable private final String workspace;

  Api20260416(Calls calls, Services<JobExecutionsApi> services, @Nullable String workspace) {
    this.calls = calls;
    this.services = services;
    this.workspace = workspace;
  }

  @Override
  public JobApi with(UnaryOperator<CallSettings> change) {
    return new Api20260416(calls.with(change), services, workspace);
  }

  @Override
  public ApiVersion version() {
    return ApiVersion.V2026_04_16;
  }

  @Override
  @Nullable
  public String workspace() {
    return workspace;
  }

  @Override
  public PageSource<JobExecution> executions(Subject subject, boolean tasksUnread) {
    Operation operation = Operation.list(subject);
    JobExecutionsApi service = services.reading(tasksUnread);
    return (request, arrivals) ->
        PageCall.of(
            calls
                .prepare(
                    operation,
                    service.listJobExecutions(subject.job(), request.limit(), request.offset()))
                .announcing(arrivals),
            PageAnswer::of);
  }

  /** Each page is cut off the tasks that come with the execution, which is fetched once a walk. */
  @Override
  public PageSource<JobExecutionTask> tasks(Subject subject) {
    Operation operation = Operation.list(subject);
    return new TaskSlices(
        () ->
            calls.prepare(
                operation,
                services.whole().getJobExecution(subject.job(), subject.requiredExecution())));
  }

  @Override
  public PendingCall<JobExecution> get(String job, String execution) {
    return calls.prepare(
        Operation.get(job, execution, workspace), services.whole().getJobExecution(job, execution));
  }

  @Override
  public PendingCall<CreateJobExecutionOutput> create(
      String job, String messageId, CreateJobExecutionRequest request) {
    return calls
        .prepare(
            Operation.start(job, messageId, request, workspace),
            services.whole().createJobExecution(job, request))
        .written();
  }

  @Override
  public PendingCall<JobExecution> cancel(String job, String execution) {
    return calls.prepare(
        Operation.cancel(job, execution, workspace),
        services.whole().deleteJobExecution(job, execution));
  }
}
