package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.LiveServer.at;
import static dev.jobexecutions.testing.LiveServer.stats;
import static dev.jobexecutions.testing.LiveServer.status;
import static dev.jobexecutions.testing.LiveServer.taskStatuses;
import static dev.jobexecutions.testing.LiveServer.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelExecutionTest {
  private static final ExecutionLifecycle ONE_BY_ONE =
      ExecutionLifecycle.succeeding().parallelism(1);

  @Test
  void letsTheTasksAtWorkFinishAndStartsNoOthers() {
    try (LiveServer live = LiveServer.of(ONE_BY_ONE)) {
      live.create("exec-1", 3);
      live.passSeconds(8); // The second task is at work until 12.
      JobExecution cancelling = live.cancel("exec-1");
      assertThat(status(cancelling)).isEqualTo("cancelling");
      assertThat(taskStatuses(cancelling)).containsExactly("succeeded", "running", "cancelled");
      assertThat(cancelling.getMetadata().getUpdatedAt()).isEqualTo(at(8));
      assertThat(cancelling.getMetadata().getCompletedAt()).isNull();
      assertThat(live.get("exec-1")).isEqualTo(cancelling);
      live.pass(Duration.ofMillis(3_999));
      assertThat(live.status("exec-1")).isEqualTo("cancelling");
      live.pass(Duration.ofMillis(1));

      JobExecution cancelled = live.get("exec-1");
      assertThat(status(cancelled)).isEqualTo("cancelled");
      assertThat(taskStatuses(cancelled)).containsExactly("succeeded", "succeeded", "cancelled");
      assertThat(cancelled.getMetadata().getCompletedAt()).isEqualTo(at(12));
      assertThat(stats(cancelled).getCancelled()).isEqualTo(1);
      assertThat(stats(cancelled).getSuccess()).isEqualTo(2);
    }
  }

  @Test
  void runsNoTaskAgain() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.failing(1).retries(3))) {
      live.create("exec-1", 1);
      live.passSeconds(8); // It has been run again since 7, until 12.
      assertThat(live.cancel("exec-1").getMetadata().getUpdatedAt()).isEqualTo(at(8));
      live.passSeconds(60);

      JobExecution cancelled = live.get("exec-1");
      assertThat(cancelled.getMetadata().getCompletedAt()).isEqualTo(at(12));
      assertThat(taskStatuses(cancelled)).containsExactly("failed");
      assertThat(stats(cancelled).getRetried()).isEqualTo(1);
      assertThat(cancelled.toString()).contains("Run 2 of at most 4.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void takesAWhileWhereNoTaskIsAtWork(int second) {
    try (LiveServer live = new LiveServer(builder -> builder.cancelTime(Duration.ofSeconds(3)))) {
      live.create("exec-1", 2);
      live.passSeconds(second);
      JobExecution cancelling = live.cancel("exec-1");
      assertThat(status(cancelling)).isEqualTo("cancelling");
      assertThat(taskStatuses(cancelling)).containsExactly("cancelled", "cancelled");
      live.pass(Duration.ofMillis(2_999));
      assertThat(live.status("exec-1")).isEqualTo("cancelling");
      live.pass(Duration.ofMillis(1));
      assertThat(live.status("exec-1")).isEqualTo("cancelled");
      assertThat(live.get("exec-1").getMetadata().getStartedAt()).isNull();
    }
  }

  @Test
  void isOverAtOnceWhereItTakesNoTime() {
    try (LiveServer live = new LiveServer(builder -> builder.cancelTime(Duration.ZERO))) {
      live.create("exec-1", 2);
      live.server.add(Calls.execution("exec-2", null));

      assertThat(status(live.cancel("exec-1"))).isEqualTo("cancelled");
      assertThat(status(live.cancel("exec-2"))).isEqualTo("cancelled");
    }
  }

  @Test
  void changesNothingTheSecondTime() {
    try (LiveServer live = LiveServer.of(ONE_BY_ONE)) {
      live.create("exec-1", 3);
      live.passSeconds(3);
      JobExecution first = live.cancel("exec-1");
      live.passSeconds(1);
      assertThat(live.cancel("exec-1")).isEqualTo(first);
      live.passSeconds(10);
      JobExecution cancelled = live.get("exec-1");

      assertThat(cancelled.getMetadata().getCompletedAt()).isEqualTo(at(7));
      assertThat(live.cancel("exec-1")).isEqualTo(cancelled);
    }
  }

  @Test
  void changesNothingWhereItHasEnded() {
    try (LiveServer live = LiveServer.of(ONE_BY_ONE.endingAs(JobExecutionStatus.of("archived")))) {
      live.create("exec-1", 1);
      live.passSeconds(7);
      JobExecution ended = live.get("exec-1");
      assertThat(live.cancel("exec-1")).isEqualTo(ended);
      live.passSeconds(60);
      assertThat(live.get("exec-1")).isEqualTo(ended);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "failed", "succeeded", "timeout"})
  void changesNothingOfWhatWasAddedWithAFinalStatus(String status) {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      JobExecution ended = added(status);
      live.server.add(ended);

      assertThat(live.cancel("exec-1")).isEqualTo(ended);
      live.passSeconds(60);
      assertThat(live.get("exec-1")).isEqualTo(ended);
    }
  }

  @Test
  void refusesWhatHasEndedWhereItIsToldTo() {
    try (LiveServer live = new LiveServer(BlaxelServer.Builder::refuseCancelOfFinished)) {
      live.create("exec-1", 1);
      live.server.add(added("failed"));
      assertThat(Calls.cancel(live.server, "exec-1").statusCode()).isEqualTo(400);

      live.create("exec-2", 1);
      assertThat(status(live.cancel("exec-2"))).isEqualTo("cancelling");
      assertThat(status(live.cancel("exec-2"))).isEqualTo("cancelling");
      live.passSeconds(1);
      HttpResponse<String> response = Calls.cancel(live.server, "exec-2");
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getMessage())
          .isEqualTo("the execution exec-2 has ended and cannot be cancelled");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "pending", "running", "cancelling", "unheard-of"})
  void cancelsWhatATestPutThere(String status) {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      live.server.add(added(status));
      live.passSeconds(10);
      JobExecution cancelling = live.cancel("exec-1");
      assertThat(status(cancelling)).isEqualTo("cancelling");
      assertThat(taskStatuses(cancelling))
          .containsExactly("succeeded", "running", "cancelled", "cancelled", "evicted");
      assertThat(stats(cancelling))
          .isEqualTo(
              JobExecutionStats.builder()
                  .success(1)
                  .running(1)
                  .cancelled(2)
                  .failure(0)
                  .retried(1)
                  .total(5)
                  .build());
      assertThat(live.cancel("exec-1")).isEqualTo(cancelling);
      live.passSeconds(1);

      JobExecution cancelled = live.get("exec-1");
      assertThat(status(cancelled)).isEqualTo("cancelled");
      assertThat(taskStatuses(cancelled))
          .containsExactly("succeeded", "succeeded", "cancelled", "cancelled", "evicted");
      assertThat(cancelled.getMetadata().getCompletedAt()).isEqualTo(at(11));
      assertThat(cancelled.getMetadata().getUpdatedAt()).isEqualTo(at(11));
      assertThat(stats(cancelled).getRunning()).isZero();
      JobExecutionTaskMetadata task = Objects.requireNonNull(tasks(cancelled).get(2).getMetadata());
      assertThat(task.getName()).isEqualTo("task-2");
      assertThat(task.getCompletedAt()).isEqualTo(at(10));
      live.server.add(added(status));
      assertThat(live.status("exec-1")).isEqualTo(status);
    }
  }

  @Test
  void cancelsWhatATestPutThereWithoutTasks() {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      JobExecutionStats stats = JobExecutionStats.builder().total(3).build();
      live.server.add(
          Calls.execution("exec-1", null).toBuilder().stats(stats).build(),
          Calls.execution("exec-2", null));
      assertThat(live.cancel("exec-1").getStats()).isEqualTo(stats);
      assertThat(live.cancel("exec-2").getTasks()).isNull();
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("cancelled");
      assertThat(live.status("exec-2")).isEqualTo("cancelled");
    }
  }

  @Test
  void cancelsEverySeededExecutionThatHasNotEnded() {
    try (LiveServer live =
        new LiveServer(builder -> builder.seed(ExecutionSeed.job("job").count(64)))) {
      Collection<JobExecution> before = live.server.executions("job");
      for (JobExecution execution : before) live.cancel(Calls.id(execution));
      live.passSeconds(1);

      assertThat(live.server.executions("job"))
          .extracting(LiveServer::status)
          .allMatch(List.of("cancelled", "succeeded", "failed", "timeout")::contains);
      assertThat(before).anyMatch(execution -> status(execution).equals("running"));
    }
  }

  @Test
  void endsWhatNeverEnds() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.neverEnding().parallelism(1))) {
      live.create("exec-1", 2);
      live.create("exec-2", 0);
      live.passSeconds(100);
      assertThat(status(live.cancel("exec-1"))).isEqualTo("cancelling");
      assertThat(status(live.cancel("exec-2"))).isEqualTo("cancelling");
      live.passSeconds(5);
      assertThat(live.status("exec-1")).isEqualTo("cancelled");
      assertThat(taskStatuses(live.get("exec-1"))).containsExactly("succeeded", "cancelled");
      assertThat(live.status("exec-2")).isEqualTo("cancelled");
    }
  }

  @Test
  void isOvertakenByTheTimeout() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.timingOut(Duration.ofSeconds(4)))) {
      live.create("exec-1", 2);
      live.passSeconds(3);
      live.cancel("exec-1");
      live.passSeconds(3);

      assertThat(live.status("exec-1")).isEqualTo("timeout");
      assertThat(live.get("exec-1").getMetadata().getCompletedAt()).isEqualTo(at(6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void saysThatThereIsNoSuchExecutionOrJob(String version) {
    try (LiveServer live = new LiveServer(builder -> builder.answersAs(version))) {
      live.create("exec-1", 1);
      assertThat(status(live.cancel("exec-1"))).isEqualTo("cancelling");
      HttpResponse<String> response = Calls.cancel(live.server, "exec-2");
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(error(response).getMessage())
          .isEqualTo("there is no execution exec-2 of the job job");
      HttpResponse<String> noJob =
          Calls.send(
              live.server,
              "DELETE",
              LISTING.replace("/job/", "/other/") + "/exec-1",
              "Authorization",
              "Bearer token");
      assertThat(noJob.statusCode()).isEqualTo(404);
      assertThat(detail(noJob).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
    }
  }

  private static JobExecution added(String status) {
    List<JobExecutionTask> tasks =
        Stream.of("succeeded", "running", "pending", "unspecified", "evicted")
            .map(JobExecutionTaskStatus::of)
            .map(task -> JobExecutionTask.builder().status(task).build())
            .toList();
    JobExecutionTask named =
        tasks.get(2).toBuilder()
            .metadata(JobExecutionTaskMetadata.builder().name("task-2").build())
            .build();
    return Calls.execution("exec-1", at(-10)).toBuilder()
        .status(JobExecutionStatus.of(status))
        .stats(JobExecutionStats.builder().retried(1).build())
        .tasks(List.of(tasks.get(0), tasks.get(1), named, tasks.get(3), tasks.get(4)))
        .build();
  }
}
