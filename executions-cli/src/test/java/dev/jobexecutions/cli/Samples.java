package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Instant;

/** Executions that tests print. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

  static final JobExecution SUCCEEDED =
      execution("exec-000001")
          .metadata(
              metadata("exec-000001", "2026-11-10T11:57:00Z")
                  .startedAt("2026-11-10T11:57:10Z")
                  .completedAt("2026-11-10T11:58:30Z")
                  .build())
          .status(JobExecutionStatus.SUCCEEDED)
          .stats(JobExecutionStats.builder().success(10).total(10).build())
          .build();

  static final JobExecution FAILED =
      execution("exec-000002")
          .metadata(
              metadata("exec-000002", "2026-11-10T09:30:00Z")
                  .startedAt("2026-11-10T09:31:00Z")
                  .completedAt("2026-11-10T11:36:30Z")
                  .build())
          .status(JobExecutionStatus.FAILED)
          .stats(
              JobExecutionStats.builder()
                  .success(6)
                  .failure(1)
                  .cancelled(1)
                  .retried(2)
                  .total(12)
                  .build())
          .build();

  static final JobExecution RUNNING =
      execution("exec-000003")
          .metadata(
              metadata("exec-000003", "2026-11-05T12:00:00Z")
                  .startedAt("2026-11-10T11:59:15Z")
                  .build())
          .status(JobExecutionStatus.RUNNING)
          .stats(JobExecutionStats.builder().running(4).success(0).retried(1).total(4).build())
          .build();

  /** Has nothing but what the API document requires. */
  static final JobExecution BARE =
      JobExecution.builder()
          .metadata(JobExecutionMetadata.builder().build())
          .spec(JobExecutionSpec.builder().build())
          .build();

  private Samples() {}

  static JobExecution.Builder execution(String id) {
    return JobExecution.builder()
        .metadata(metadata(id, "2026-11-10T10:00:00Z").build())
        .spec(JobExecutionSpec.builder().build());
  }

  static JobExecutionMetadata.Builder metadata(String id, String createdAt) {
    return JobExecutionMetadata.builder()
        .id(id)
        .job("data-processing-job")
        .workspace("my-workspace")
        .createdAt(createdAt);
  }
}
