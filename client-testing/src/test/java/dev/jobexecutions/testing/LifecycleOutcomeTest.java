package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.LiveServer.at;
import static dev.jobexecutions.testing.LiveServer.stats;
import static dev.jobexecutions.testing.LiveServer.status;
import static dev.jobexecutions.testing.LiveServer.taskStatuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a life cycle ends. */
class LifecycleOutcomeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

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
}
