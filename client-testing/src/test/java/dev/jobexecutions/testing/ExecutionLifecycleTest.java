package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.LiveServer.at;
import static dev.jobexecutions.testing.LiveServer.stats;
import static dev.jobexecutions.testing.LiveServer.status;
import static dev.jobexecutions.testing.LiveServer.taskStatuses;
import static dev.jobexecutions.testing.LiveServer.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionLifecycleTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void isQueuedPendingRunningAndSucceededByDefault() {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      live.create("exec-1", 2);
      assertThat(live.status("exec-1")).isEqualTo("queued");
      live.pass(SECOND.minusMillis(1));
      assertThat(live.status("exec-1")).isEqualTo("queued");
      live.pass(Duration.ofMillis(1));
      assertThat(live.status("exec-1")).isEqualTo("pending");
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("running");
      assertThat(taskStatuses(live.get("exec-1"))).containsExactly("running", "running");
      live.pass(Duration.ofMillis(4_999));
      assertThat(live.status("exec-1")).isEqualTo("running");
      live.pass(Duration.ofMillis(1));

      JobExecution done = live.get("exec-1");
      assertThat(status(done)).isEqualTo("succeeded");
      assertThat(done.getMetadata().getStartedAt()).isEqualTo(at(2));
      assertThat(done.getMetadata().getCompletedAt()).isEqualTo(at(7));
      assertThat(done.getMetadata().getUpdatedAt()).isEqualTo(at(7));
      assertThat(taskStatuses(done)).containsExactly("succeeded", "succeeded");
      assertThat(stats(done).getSuccess()).isEqualTo(2);
    }
  }

  @Test
  void isTheSameHoweverOftenAnybodyLooks() {
    ExecutionLifecycle lifecycle =
        ExecutionLifecycle.failing(1).parallelism(2).retries(1).taskTime(Duration.ofSeconds(3));
    try (LiveServer often = LiveServer.of(lifecycle);
        LiveServer once = LiveServer.of(lifecycle)) {
      often.create("exec-1", 5);
      once.create("exec-1", 5);
      for (int i = 0; i < 14; i++) {
        often.passSeconds(1);
        often.server.executions("job");
      }
      once.passSeconds(14);

      assertThat(often.get("exec-1")).isEqualTo(once.get("exec-1"));
    }
  }

  @Test
  void saysWhenItLastChanged() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.succeeding().parallelism(1))) {
      live.create("exec-1", 2);
      List<String> changes = new ArrayList<>();
      for (int second = 0; second <= 13; second++) {
        changes.add(String.valueOf(live.get("exec-1").getMetadata().getUpdatedAt()));
        live.passSeconds(1);
      }
      assertThat(changes)
          .isEqualTo(
              LongStream.of(0, 1, 2, 2, 2, 2, 2, 7, 7, 7, 7, 7, 12, 12)
                  .mapToObj(LiveServer::at)
                  .toList());
    }
  }

  @Test
  void startsTasksInTheirOrderAsFarAsTheParallelismGoes() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.succeeding().parallelism(2).taskTime(SECOND))) {
      live.create("exec-1", 3);
      live.passSeconds(2);
      assertThat(taskStatuses(live.get("exec-1"))).containsExactly("running", "running", "pending");
      assertThat(stats(live.get("exec-1")).getRunning()).isEqualTo(2);
      live.passSeconds(1);
      JobExecution execution = live.get("exec-1");
      assertThat(taskStatuses(execution)).containsExactly("succeeded", "succeeded", "running");
      assertThat(execution.getSpec().getParallelism()).isEqualTo(2);
      JobExecutionTaskMetadata last = Objects.requireNonNull(tasks(execution).get(2).getMetadata());
      assertThat(last.getName()).isEqualTo("task-2");
      assertThat(last.getCreatedAt()).isEqualTo(at(0));
      assertThat(last.getScheduledAt()).isEqualTo(at(3));
      assertThat(last.getStartedAt()).isEqualTo(at(3));
      assertThat(last.getCompletedAt()).isNull();
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("succeeded");
    }
  }

  @Test
  void failsWithItsFirstTasks() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.failing(2))) {
      live.create("exec-1", 3);
      live.create("exec-2", 1);
      live.passSeconds(7);

      JobExecution failed = live.get("exec-1");
      assertThat(status(failed)).isEqualTo("failed");
      assertThat(taskStatuses(failed)).containsExactly("failed", "failed", "succeeded");
      assertThat(stats(failed).getFailure()).isEqualTo(2);
      assertThat(stats(failed).getRetried()).isZero();
      assertThat(taskStatuses(live.get("exec-2"))).containsExactly("failed");
    }
  }

  @Test
  void runsFailingTasksAgain() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.failing(1).retries(2).taskTime(SECOND))) {
      live.create("exec-1", 2);
      live.passSeconds(2);
      assertThat(stats(live.get("exec-1")).getRetried()).isZero();
      live.passSeconds(1);
      JobExecution again = live.get("exec-1");
      assertThat(taskStatuses(again)).containsExactly("running", "succeeded");
      assertThat(stats(again).getRetried()).isEqualTo(1);
      assertThat(again.toString()).contains("Run 2 of at most 3.");
      live.passSeconds(1);
      assertThat(live.get("exec-1").toString()).contains("Run 3 of at most 3.");
      assertThat(live.get("exec-1").getMetadata().getUpdatedAt()).isEqualTo(at(4));
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("failed");
    }
  }

  @Test
  void endsByItsTimeout() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.timingOut(Duration.ofMillis(7_500)).parallelism(2))) {
      live.create("exec-1", 3);
      live.create("exec-2", 5);
      live.create("exec-3", 0);
      live.pass(Duration.ofMillis(9_499));
      assertThat(live.status("exec-1")).isEqualTo("running");
      live.pass(Duration.ofMillis(1));

      JobExecution execution = live.get("exec-1");
      assertThat(status(execution)).isEqualTo("timeout");
      assertThat(taskStatuses(execution)).containsExactly("succeeded", "succeeded", "failed");
      assertThat(execution.getSpec().getTimeout()).isEqualTo(8);
      assertThat(status(live.get("exec-2"))).isEqualTo("timeout");
      assertThat(taskStatuses(live.get("exec-2")))
          .containsExactly("succeeded", "succeeded", "failed", "failed", "cancelled");
      assertThat(status(live.get("exec-3"))).isEqualTo("timeout");
    }
  }

  @Test
  void isCancelledBySomebodyElse() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.cancelledAfter(Duration.ofSeconds(3)).parallelism(1))) {
      live.create("exec-1", 2);
      live.passSeconds(2);
      assertThat(live.status("exec-1")).isEqualTo("running");
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("cancelling");
      live.passSeconds(4);
      assertThat(live.status("exec-1")).isEqualTo("cancelled");
      assertThat(taskStatuses(live.get("exec-1"))).containsExactly("succeeded", "cancelled");
    }
  }

  @Test
  void isNotCancelledWhereItIsDoneBefore() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.cancelledAfter(Duration.ofSeconds(7)))) {
      live.create("exec-1", 1);
      live.passSeconds(7);
      assertThat(live.status("exec-1")).isEqualTo("succeeded");
    }
  }

  @Test
  void neverEnds() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.neverEnding())) {
      live.create("exec-1", 2);
      live.create("exec-2", 0);
      live.pass(Duration.ofDays(10_000));

      assertThat(live.status("exec-1")).isEqualTo("running");
      assertThat(live.status("exec-2")).isEqualTo("running");
    }
  }

  @Test
  void goesThroughStatusesThatNoDocumentLists() {
    try (LiveServer live =
        LiveServer.of(
            ExecutionLifecycle.succeeding()
                .queuedFor(Duration.ZERO)
                .pendingFor(Duration.ZERO)
                .step(JobExecutionStatus.of("warming-up"), SECOND)
                .step(JobExecutionStatus.of("paused"), SECOND)
                .endingAs(JobExecutionStatus.of("archived")))) {
      live.create("exec-1", 1);
      assertThat(live.status("exec-1")).isEqualTo("warming-up");
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("paused");
      assertThat(live.get("exec-1").getMetadata().getUpdatedAt()).isEqualTo(at(1));
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("running");
      live.passSeconds(5);
      assertThat(live.status("exec-1")).isEqualTo("archived");
    }
  }

  @Test
  void cannotBeSeenAtFirst() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofMillis(1_500)))) {
      assertThat(live.create("exec-1", 1, ",\"id\":\"m\"").statusCode()).isEqualTo(200);
      live.pass(Duration.ofMillis(1_499));
      String path = LISTING + "/exec-1";
      assertThat(Calls.get(live.server, path).statusCode()).isEqualTo(404);
      assertThat(CursorPage.response(live.server, path + "/tasks").statusCode()).isEqualTo(404);
      assertThat(Calls.cancel(live.server, "exec-1").statusCode()).isEqualTo(404);
      assertThat(live.server.executions("job")).isEmpty();
      assertThat(live.create("exec-1", 1).statusCode()).isEqualTo(409);
      assertThat(live.create("exec-1", 1, ",\"id\":\"m\"").statusCode()).isEqualTo(200);
      live.pass(Duration.ofMillis(1));

      assertThat(live.status("exec-1")).isEqualTo("pending");
      assertThat(live.get("exec-1").getMetadata().getCreatedAt()).isEqualTo(at(0));
    }
  }

  @Test
  void isSeenAtItsEndWhereItIsHiddenLonger() {
    try (LiveServer live =
        LiveServer.of(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofHours(1)))) {
      live.create("exec-1", 1);
      live.passSeconds(1_800);
      assertThat(live.server.executions("job")).isEmpty();
      live.passSeconds(1_800);
      assertThat(live.get("exec-1").getMetadata().getCompletedAt()).isEqualTo(at(7));
    }
  }

  @Test
  void isChosenForEachRequest() {
    try (LiveServer live =
        new LiveServer(
            builder ->
                builder
                    .job("other")
                    .lifecycle(
                        request ->
                            "other".equals(request.getJobId())
                                ? ExecutionLifecycle.failing(1)
                                : ExecutionLifecycle.succeeding()))) {
      live.create("exec-1", 1);
      Calls.post(live.server, "/v0/jobs/other/executions", "{}");
      live.passSeconds(7);

      assertThat(live.status("exec-1")).isEqualTo("succeeded");
      assertThat(live.server.executions("other").get(0).getStatus())
          .isEqualTo(JobExecutionStatus.FAILED);
    }
  }

  @Test
  void createsNothingWhereTheFunctionFails() {
    try (LiveServer live =
        new LiveServer(
            builder ->
                builder.lifecycle(
                    request -> {
                      throw new IllegalStateException("not this one");
                    }))) {
      assertThat(live.create("exec-1", 1).statusCode()).isEqualTo(500);
      assertThat(live.server.executions("job")).isEmpty();
    }
  }

  @Test
  void endsWhereATestPutsTheExecutionAnew() {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      live.create("exec-1", 1);
      JobExecution put =
          live.get("exec-1").toBuilder().status(JobExecutionStatus.of("lost")).build();
      live.server.add(put);
      live.passSeconds(60);

      assertThat(live.get("exec-1")).isEqualTo(put);
    }
  }

  @Test
  void endsWhereATestRemovesTheExecution() {
    try (LiveServer live = LiveServer.of(ExecutionLifecycle.succeeding().visibleAfter(SECOND))) {
      live.create("exec-1", 1);
      assertThat(live.server.remove("exec-1")).isTrue();
      live.create("exec-2", 1);
      live.server.clear();
      live.create("exec-3", 1);
      live.server.reset();
      live.passSeconds(60);

      assertThat(live.server.executions("job")).isEmpty();
      assertThat(live.server.remove("exec-1")).isFalse();
    }
  }

  @Test
  void changesWithTheClockInTheMiddleOfAListing() {
    try (LiveServer live = new LiveServer(builder -> builder)) {
      live.create("exec-1", 1);
      live.server.beforeEachListing(request -> live.passSeconds(1));

      assertThat(Calls.page(Calls.get(live.server, LISTING)).get(0).getStatus())
          .isEqualTo(JobExecutionStatus.PENDING);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "failed", "succeeded", "timeout"})
  void hasNoFinalStatusInBetween(String status) {
    refuses(
        () -> ExecutionLifecycle.succeeding().step(JobExecutionStatus.of(status), SECOND),
        "a step must not be of a final status, but is " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "pending", "running", "cancelling"})
  void doesNotEndBeforeItsEnd(String status) {
    refuses(
        () -> ExecutionLifecycle.succeeding().endingAs(JobExecutionStatus.of(status)),
        "an execution does not end as " + status + ": choose a final status, or an unknown one");
  }

  @Test
  void refusesNumbersAndTimesOutOfRange() {
    ExecutionLifecycle life = ExecutionLifecycle.succeeding();
    Duration negative = SECOND.negated();
    Duration tooLong = Duration.ofDays(36_501);
    refuses(() -> ExecutionLifecycle.failing(0), "failing tasks must be 1 or more, but are 0");
    refuses(() -> life.parallelism(0), "parallelism must be 1 or more, but is 0");
    refuses(() -> life.retries(-1), "retries must be 0 to 100, but are -1");
    refuses(() -> life.retries(101), "retries must be 0 to 100, but are 101");
    refuses(
        () -> ExecutionLifecycle.timingOut(Duration.ZERO),
        "timeout must be PT0.001S or more, but is PT0S");
    for (Duration time : List.of(negative, tooLong)) {
      String rest = " must be zero to 100 years, but is " + time;
      refuses(() -> life.queuedFor(time), "time" + rest);
      refuses(() -> life.pendingFor(time), "time" + rest);
      refuses(() -> life.visibleAfter(time), "time" + rest);
      refuses(() -> life.taskTime(time), "taskTime" + rest);
      refuses(() -> life.step(JobExecutionStatus.of("x"), time), "time" + rest);
      refuses(() -> ExecutionLifecycle.cancelledAfter(time), "time" + rest);
      refuses(() -> BlaxelServer.builder().cancelTime(time), "cancelTime" + rest);
      refuses(() -> BlaxelServer.builder().retryAfter(time), "retryAfter" + rest);
    }
    refuses(() -> BlaxelServer.builder().capacity(0), "capacity must be 1 or more, but is 0");
    refuses(() -> BlaxelServer.builder().memory(0), "memory must be 1 or more, but is 0");
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
