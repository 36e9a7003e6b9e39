package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An execution as the API shows it at a moment.
 *
 * @param timeline its life
 * @param created when it was created
 * @param age the moment, in milliseconds since then
 */
record ExecutionView(Timeline timeline, Instant created, long age) {
  /**
   * Shows an execution.
   *
   * @param asked what does not change in its life: which one it is, and what was asked for
   */
  JobExecution show(JobExecution asked) {
    TaskView tasks = new TaskView(timeline.plan(), created, age);
    return asked.toBuilder()
        .metadata(metadata(asked.getMetadata().toBuilder()))
        .spec(spec(asked.getSpec().toBuilder(), tasks))
        .status(timeline.statusAt(age))
        .stats(stats())
        .tasks(shown(tasks))
        .build();
  }

  private JobExecutionMetadata metadata(JobExecutionMetadata.Builder metadata) {
    long changed =
        timeline.tasks().stream()
            .mapToLong(task -> task.lastChange(age))
            .reduce(timeline.lastChange(age), Math::max);
    metadata.createdAt(created.toString()).updatedAt(at(changed));
    if (age >= timeline.started()) metadata.startedAt(at(timeline.started()));
    if (age >= timeline.completed()) metadata.completedAt(at(timeline.completed()));
    return metadata.build();
  }

  private JobExecutionSpec spec(JobExecutionSpec.Builder spec, TaskView tasks) {
    RunPlan plan = timeline.plan();
    return spec.parallelism(plan.parallelism())
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
        .retried(timeline.tasks().stream().filter(task -> task.retriesAt(age) > 0).count())
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
}
