package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An execution as the API shows it at a moment.
 *
 * @param timeline its life
 * @param created when it was created
 * @param age the moment, in milliseconds since then
 */
record ExecutionView(Timeline timeline, Instant created, long age) {
  private static final List<String> CLUSTERS =
      List.of("us-pdx-1", "us-pdx-1", "us-pdx-1", "us-was-1", "eu-lon-1", "eu-fra-1");
  private static final List<JobExecutionEnvOverride> ENVIRONMENTS =
      List.of(
          variables("BATCH_SIZE"),
          variables("LOG_LEVEL", "REGION", "DRY_RUN"),
          JobExecutionEnvOverride.ofString("{\"MY_VAR\": \"***\", \"BATCH_SIZE\": \"***\"}"),
          JobExecutionEnvOverride.ofString("{\"LOG_LEVEL\":\"***\"}"));

  JobExecution show(String job, String workspace, Dice dice) {
    TaskView tasks = new TaskView(timeline.plan(), created, age);
    return JobExecution.builder()
        .metadata(metadata(job, workspace, tasks, dice))
        .spec(spec(tasks, dice))
        .status(timeline.statusAt(age))
        .stats(stats())
        .tasks(shown(tasks))
        .build();
  }

  private JobExecutionMetadata metadata(String job, String workspace, TaskView tasks, Dice dice) {
    long changed =
        timeline.tasks().stream().mapToLong(tasks::lastChange).reduce(lastChange(), Math::max);
    JobExecutionMetadata.Builder metadata =
        JobExecutionMetadata.builder()
            .id("exec-" + dice.id(12))
            .job(job)
            .workspace(workspace)
            .cluster(dice.pick(CLUSTERS))
            .createdAt(created.toString())
            .updatedAt(at(changed));
    if (age >= timeline.started()) metadata.startedAt(at(timeline.started()));
    if (age >= timeline.completed()) metadata.completedAt(at(timeline.completed()));
    return metadata.build();
  }

  private long lastChange() {
    if (age >= timeline.completed()) return timeline.completed();
    if (age >= timeline.cancelling()) return timeline.cancelling();
    if (age >= timeline.started()) return timeline.started();
    return age >= timeline.pending() ? timeline.pending() : 0;
  }

  private JobExecutionSpec spec(TaskView tasks, Dice dice) {
    RunPlan plan = timeline.plan();
    return JobExecutionSpec.builder()
        .envOverride(dice.chance(0.7) ? dice.pick(ENVIRONMENTS) : null)
        .memoryOverride(dice.chance(0.5) ? dice.pick(List.of(512L, 1_024L, 2_048L, 4_096L)) : null)
        .parallelism(plan.parallelism())
        .timeout(timeline.timeoutSeconds())
        .tasks(IntStream.range(0, plan.tasks()).mapToObj(tasks::asked).toList())
        .build();
  }

  private List<JobExecutionTask> shown(TaskView tasks) {
    List<TaskRun> runs = timeline.tasks();
    return IntStream.range(0, runs.size()).mapToObj(i -> tasks.now(i, runs.get(i))).toList();
  }

  private JobExecutionStats stats() {
    return JobExecutionStats.builder()
        .cancelled(count(JobExecutionTaskStatus.CANCELLED))
        .failure(count(JobExecutionTaskStatus.FAILED))
        .running(count(JobExecutionTaskStatus.RUNNING))
        .success(count(JobExecutionTaskStatus.SUCCEEDED))
        .retried(timeline.tasks().stream().filter(task -> task.retriedAt(age)).count())
        .total(timeline.tasks().size())
        .build();
  }

  private int count(JobExecutionTaskStatus status) {
    return (int)
        timeline.tasks().stream().filter(task -> task.statusAt(age).equals(status)).count();
  }

  private String at(long moment) {
    return created.plusMillis(moment).toString();
  }

  private static JobExecutionEnvOverride variables(String... names) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String name : names) variables.put(name, "***");
    return JobExecutionEnvOverride.ofMapStringString(variables);
  }
}
