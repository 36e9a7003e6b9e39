package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is news of an execution, and what is not. */
class ExecutionProgressTest {
  private static final JobExecution RUNNING = Executions.status("running");

  private static boolean same(JobExecution one, JobExecution other) {
    return new ExecutionProgress(Executions.nothing(), one).saysTheSameAs(other);
  }

  private static JobExecution tasks(JobExecutionTaskStatus... statuses) {
    List<JobExecutionTask> tasks =
        Arrays.stream(statuses).map(s -> JobExecutionTask.builder().status(s).build()).toList();
    return RUNNING.toBuilder().tasks(tasks).build();
  }

  @Test
  void anotherStatusOfATaskIsNews() {
    JobExecution before = tasks(JobExecutionTaskStatus.SUCCEEDED, JobExecutionTaskStatus.RUNNING);
    JobExecution after = tasks(JobExecutionTaskStatus.SUCCEEDED, JobExecutionTaskStatus.FAILED);
    assertThat(same(after, before)).isFalse();
    assertThat(same(before, before)).isTrue();
  }

  @Test
  void anotherNumberOfTasksIsNews() {
    JobExecution one = tasks(JobExecutionTaskStatus.RUNNING);
    JobExecution two = tasks(JobExecutionTaskStatus.RUNNING, JobExecutionTaskStatus.RUNNING);
    assertThat(same(one, two)).isFalse();
    assertThat(same(two, one)).isFalse();
  }

  @Test
  void tasksThatAppearOrDisappearAreNews() {
    assertThat(same(tasks(), RUNNING)).isFalse();
    assertThat(same(RUNNING, tasks())).isFalse();
    assertThat(same(RUNNING, RUNNING)).isTrue();
  }

  @Test
  void whenATaskWasLastLookedAtIsNoNews() {
    JobExecutionTask task =
        JobExecutionTask.builder()
            .metadata(JobExecutionTaskMetadata.builder().updatedAt("2026-08-01").build())
            .build();
    JobExecution looked = RUNNING.toBuilder().tasks(List.of(task)).build();
    JobExecution unlooked =
        RUNNING.toBuilder().tasks(List.of(JobExecutionTask.builder().build())).build();
    assertThat(same(looked, unlooked)).isTrue();
  }

  @Test
  void aStartIsNews() {
    assertThat(same(Executions.ran("2026-08-01T12:00:00Z", null), Executions.ran(null, null)))
        .isFalse();
  }

  /** A task that was cancelled may be counted among those that failed, too. */
  @Test
  void noMoreTasksAreFinishedThanThereAre() {
    JobExecutionStats stats =
        JobExecutionStats.builder().total(10).success(8).failure(3).cancelled(1).build();
    ExecutionProgress odd = progress(stats);
    assertThat(odd.finishedTasks()).isEqualTo(10);
    assertThat(odd).hasToString("running, 10 of 10 tasks done");
    assertThat(progress(JobExecutionStats.builder().success(8).build()).finishedTasks())
        .isEqualTo(8);
  }

  private static ExecutionProgress progress(JobExecutionStats stats) {
    return new ExecutionProgress(Executions.nothing(), RUNNING.toBuilder().stats(stats).build());
  }

  @Test
  void isDescribedByStatusAndTasks() {
    JobExecutionStats stats = JobExecutionStats.builder().total(10).success(2).failure(1).build();
    assertThat(new ExecutionProgress(Executions.nothing(), RUNNING)).hasToString("running");
    assertThat(progress(stats)).hasToString("running, 3 of 10 tasks done");
    assertThat(ExecutionProgress.describe(Executions.id("exec"))).isEqualTo("no status");
  }
}
