package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskSpec;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TaskReadingsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-08-01T12:00:00Z"), ZoneOffset.UTC);
  private static final JobExecutionTask BARE = JobExecutionTask.builder().build();

  private static JobExecutionTask task(JobExecutionTaskMetadata.Builder metadata) {
    return JobExecutionTask.builder().metadata(metadata.build()).build();
  }

  @Test
  void eachTimeIsReadFromItsOwnProperty() {
    JobExecutionTask task =
        task(
            JobExecutionTaskMetadata.builder()
                .createdAt("2026-08-01T00:00:01Z")
                .scheduledAt("2026-08-01T00:00:02Z")
                .startedAt("2026-08-01T00:00:03Z")
                .completedAt("2026-08-01T00:00:05Z")
                .updatedAt("2026-08-01T00:00:08Z"));
    assertThat(TaskReadings.createdAt(task)).contains(Instant.parse("2026-08-01T00:00:01Z"));
    assertThat(TaskReadings.scheduledAt(task)).contains(Instant.parse("2026-08-01T00:00:02Z"));
    assertThat(TaskReadings.startedAt(task)).contains(Instant.parse("2026-08-01T00:00:03Z"));
    assertThat(TaskReadings.completedAt(task)).contains(Instant.parse("2026-08-01T00:00:05Z"));
    assertThat(TaskReadings.updatedAt(task)).contains(Instant.parse("2026-08-01T00:00:08Z"));
    assertThat(TaskReadings.duration(task)).contains(Duration.ofSeconds(2));
    assertThat(TaskReadings.duration(task, NOON)).contains(Duration.ofSeconds(2));
  }

  @Test
  void durationSoFarGoesOnWhileATaskDoes() {
    JobExecutionTask running =
        task(JobExecutionTaskMetadata.builder().startedAt("2026-08-01T11:00:00Z"));
    assertThat(TaskReadings.duration(running)).isEmpty();
    assertThat(TaskReadings.duration(running, NOON)).contains(Duration.ofHours(1));
    JobExecutionTask failed = running.toBuilder().status(JobExecutionTaskStatus.FAILED).build();
    assertThat(TaskReadings.duration(failed, NOON)).isEmpty();
  }

  @Test
  void timeoutIsReadFromItsText() {
    JobExecutionTask task =
        JobExecutionTask.builder()
            .spec(JobExecutionTaskSpec.builder().timeout("30m").build())
            .build();
    assertThat(TaskReadings.timeout(task)).contains(Duration.ofMinutes(30));
  }

  @Test
  void aTaskThatSaysNothingIsEmptyEverywhere() {
    assertThat(TaskReadings.createdAt(BARE)).isEmpty();
    assertThat(TaskReadings.duration(BARE)).isEmpty();
    assertThat(TaskReadings.duration(BARE, NOON)).isEmpty();
    assertThat(TaskReadings.timeout(BARE)).isEmpty();
  }
}
