package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** Creates executions, one for each message id of a job. */
final class ExecutionCreation implements Operation {
  private static final JsonAdapter<CreateJobExecutionOutput> OUTPUT =
      JsonAdapters.moshi().adapter(CreateJobExecutionOutput.class);
  private static final String CLUSTER = "us-pdx-1";
  private static final String DEFAULT_WORKSPACE = "my-workspace";

  private final LiveExecutions executions;
  private final LifeSettings<?> settings;
  private final Refusals refusals;
  private final CreationBody bodies;
  private final Map<IdInJob, Answer> answered = new HashMap<>();
  private Dice dice = new Dice(0);

  ExecutionCreation(LiveExecutions executions, LifeSettings<?> settings, Refusals refusals) {
    this.executions = executions;
    this.settings = settings;
    this.refusals = refusals;
    this.bodies = new CreationBody(settings.memory, refusals);
  }

  @Override
  public Answer answer(Call call) {
    CreateJobExecutionRequest request = bodies.read(call.request());
    // One at a time, so that of two requests with the same message id one is the first.
    synchronized (this) {
      if (executions.snapshot().job(call.job()) == null) throw refusals.noJob(call.job());
      Optional<IdInJob> message =
          Optional.ofNullable(request.getId())
              .filter(id -> !id.isEmpty())
              .map(id -> new IdInJob(call.job(), id));
      Answer earlier = message.map(answered::get).orElse(null);
      if (earlier != null) return earlier;
      Answer answer = create(call, request);
      message.ifPresent(id -> answered.put(id, answer));
      return answer;
    }
  }

  /** Forgets the message ids, and gives the same execution ids as from the beginning. */
  synchronized void reset() {
    answered.clear();
    dice = new Dice(0);
  }

  private Answer create(Call call, CreateJobExecutionRequest request) {
    ExecutionLifecycle lifecycle =
        Objects.requireNonNull(
            settings.lifecycle.apply(request.toBuilder().jobId(call.job()).build()),
            "the function of lifecycle(…) returned null");
    String asked = request.getExecutionId();
    String id = asked == null ? freeId(call.job()) : asked;
    String workspace = workspace(call, request);
    List<Map<String, Object>> tasks = request.getTasks();
    executions.begin(
        order(call.job(), id, workspace, request),
        lifecycle,
        tasks == null ? 1 : tasks.size(),
        !Boolean.FALSE.equals(request.getAllowQueue()));
    CreateJobExecutionOutput output =
        CreateJobExecutionOutput.builder()
            .executionId(id)
            .id(request.getId())
            .jobId(call.job())
            .tasks(tasks)
            .workspaceId(workspace)
            .build();
    byte[] body = OUTPUT.toJson(output).getBytes(StandardCharsets.UTF_8);
    return new Answer(200, Answer.JSON, List.of(body));
  }

  private String freeId(String job) {
    String id;
    do {
      id = "exec-" + dice.id(12);
    } while (executions.has(new IdInJob(job, id)));
    return id;
  }

  private static String workspace(Call call, CreateJobExecutionRequest request) {
    if (!call.workspace().isEmpty()) return call.workspace();
    String named = request.getWorkspaceId();
    return named == null ? DEFAULT_WORKSPACE : named;
  }

  private static JobExecution order(
      String job, String id, String workspace, CreateJobExecutionRequest request) {
    return JobExecution.builder()
        .metadata(
            JobExecutionMetadata.builder()
                .id(id)
                .job(job)
                .workspace(workspace)
                .cluster(CLUSTER)
                .build())
        .spec(
            JobExecutionSpec.builder()
                .envOverride(masked(request))
                .memoryOverride(request.getMemory())
                .build())
        .build();
  }

  @Nullable
  private static JobExecutionEnvOverride masked(CreateJobExecutionRequest request) {
    Map<String, String> variables = request.getEnv();
    if (variables == null) return null;
    Map<String, Object> masked = new LinkedHashMap<>();
    variables.keySet().forEach(name -> masked.put(name, "***"));
    return JobExecutionEnvOverride.ofMapStringObject(masked);
  }
}
