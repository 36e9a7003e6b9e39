package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskSpec;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Instant;

/**
 * The tasks of an execution as the API shows them at a moment.
 *
 * @param plan what was asked for
 * @param created when the execution was created
 * @param age the moment, in milliseconds since then
 */
record TaskView(RunPlan plan, Instant created, long age) {
  /** Shows a task as it was asked for. */
  JobExecutionTask asked(int index) {
    return JobExecutionTask.builder()
        .metadata(JobExecutionTaskMetadata.builder().name("task-" + index).build())
        .spec(spec())
        .status(JobExecutionTaskStatus.UNSPECIFIED)
        .build();
  }

  /** Shows a task as it has come. */
  JobExecutionTask now(int index, TaskRun run) {
    JobExecutionTaskMetadata.Builder metadata =
        JobExecutionTaskMetadata.builder()
            .name("task-" + index)
            .createdAt(created.toString())
            .updatedAt(at(run.lastChange(age)));
    if (age >= run.scheduled()) metadata.scheduledAt(at(run.scheduled()));
    if (age >= run.started()) metadata.startedAt(at(run.started()));
    if (age >= run.completed()) metadata.completedAt(at(run.completed()));
    return JobExecutionTask.builder()
        .metadata(metadata.build())
        .spec(spec())
        .status(run.statusAt(age))
        .conditions(TaskConditions.of(run, plan, age))
        .build();
  }

  private String at(long moment) {
    return created.plusMillis(moment).toString();
  }

  private JobExecutionTaskSpec spec() {
    return JobExecutionTaskSpec.builder()
        .maxRetries(plan.maxRetries())
        .timeout(plan.taskTimeout().text())
        .build();
  }
}
