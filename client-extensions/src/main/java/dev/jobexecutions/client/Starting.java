package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/** Starts an execution of a job. */
final class Starting {
  private final JobExecutions job;
  private final String messageId;
  private final CreateJobExecutionRequest request;

  /**
   * Prepares the request, and gives it a message id where it has none.
   *
   * @throws IllegalArgumentException if the request cannot be made
   */
  Starting(JobExecutions job, CreateJobExecutionRequest request) {
    this.job = job;
    check(request);
    String given = request.getId();
    String id = given == null || given.isEmpty() ? UUID.randomUUID().toString() : given;
    this.messageId = id;
    this.request = id.equals(given) ? request : request.toBuilder().id(id).build();
  }

  RunningExecution start() {
    return running(call().execute());
  }

  CompletableFuture<RunningExecution> startAsync() {
    return call().future(this::running);
  }

  private PendingCall<CreateJobExecutionOutput> call() {
    return job.api().create(job.name(), messageId, request);
  }

  private RunningExecution running(CreateJobExecutionOutput output) {
    return new RunningExecution(job, id(output), output, job.waiting().time().elapsed());
  }

  private void check(CreateJobExecutionRequest request) {
    String name = request.getJobId();
    if (name != null && !name.equals(job.name())) {
      throw new IllegalArgumentException(
          "The request is for job '" + name + "', and not for '" + job.name() + "'");
    }
    String workspace = request.getWorkspaceId();
    String own = job.api().workspace();
    if (workspace != null && own != null && !workspace.equals(own)) {
      throw new IllegalArgumentException(
          "The request is for workspace '" + workspace + "', and the client for '" + own + "'");
    }
    Long memory = request.getMemory();
    if (memory != null && memory < 1)
      throw new IllegalArgumentException("memory must be 1 MB or more, and not " + memory);
    if (request.getExecutionId() != null) JobExecutions.checked(request.getExecutionId());
    JsonNames.check("env", request.getEnv());
    JsonNames.check("tasks", request.getTasks());
    JsonNames.check("The request", request.getAdditionalProperties());
  }

  private String id(CreateJobExecutionOutput output) {
    String id = usable(output.getExecutionId());
    if (id == null) id = usable(request.getExecutionId());
    if (id != null) return id;
    throw new ResponseFormatException(
        "Starting an execution of job '"
            + Excerpt.of(job.name())
            + "' succeeded, but the answer has no id to find it by. Look for it in the list of executions; its"
            + " message id is '"
            + Excerpt.of(messageId)
            + "'.",
        "$.executionId",
        null);
  }

  /** Returns an id; null where there is none, or one that no request can name. */
  @Nullable
  private static String usable(@Nullable String id) {
    return id == null || !PathSegment.fits(id) ? null : id;
  }
}
