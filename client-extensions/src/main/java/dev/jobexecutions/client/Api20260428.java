package dev.jobexecutions.client;

import dev.jobexecutions.api.v20260428.JobExecutionsApi;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.PageMeta;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** The API of version 2026-04-28: listings by cursor. */
final class Api20260428 implements JobApi {
  private final Calls calls;
  private final Services<JobExecutionsApi> services;
  @Nullable private final String workspace;

  Api20260428(Calls calls, Services<JobExecutionsApi> services, @Nullable String workspace) {
    this.calls = calls;
    this.services = services;
    this.workspace = workspace;
  }

  @Override
  public JobApi with(UnaryOperator<CallSettings> change) {
    return new Api20260428(calls.with(change), services, workspace);
  }

  @Override
  public ApiVersion version() {
    return ApiVersion.V2026_04_28;
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
                    service.listJobExecutions(
                        subject.job(),
                        request.cursor(),
                        request.limit(),
                        subject.sort(),
                        subject.query()))
                .announcing(arrivals),
            list -> page(operation, list.getData(), list.getMeta()));
  }

  @Override
  public PageSource<JobExecutionTask> tasks(Subject subject) {
    Operation operation = Operation.list(subject);
    return (request, arrivals) ->
        PageCall.of(
            calls.prepare(
                operation,
                services
                    .whole()
                    .listJobExecutionTasks(
                        subject.job(),
                        subject.requiredExecution(),
                        request.cursor(),
                        request.limit(),
                        subject.sort(),
                        subject.query())),
            list -> page(operation, list.getData(), list.getMeta()));
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

  private static <T> PageAnswer<T> page(
      Operation operation, @Nullable List<T> data, @Nullable PageMeta meta) {
    if (data == null) {
      throw new ResponseFormatException(
          operation.description() + " failed: the answer has no 'data'", "$.data", null);
    }
    return new PageAnswer<>(
        data, meta == null ? null : meta.getHasMore(), meta == null ? null : meta.getNextCursor());
  }
}
