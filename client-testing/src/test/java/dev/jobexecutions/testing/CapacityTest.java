package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.LiveServer.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.ErrorDetail;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** By default an execution lives for 7 seconds from its admission on. */
class CapacityTest {
  private static final String NO_QUEUE = ",\"allowQueue\":false";

  private static LiveServer withCapacity(int tasks) {
    return withCapacity(tasks, builder -> builder);
  }

  private static LiveServer withCapacity(int tasks, UnaryOperator<BlaxelServer.Builder> more) {
    return new LiveServer(builder -> more.apply(builder.capacity(tasks)));
  }

  @Test
  void letsAnExecutionWaitUntilThereIsRoom() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 2);
      live.create("exec-2", 2);
      live.passSeconds(6);
      assertThat(live.status("exec-1")).isEqualTo("running");
      assertThat(live.status("exec-2")).isEqualTo("queued");
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("succeeded");
      assertThat(live.status("exec-2")).isEqualTo("queued");
      live.passSeconds(1);
      assertThat(live.status("exec-2")).isEqualTo("pending");
      live.passSeconds(6);
      assertThat(live.get("exec-2").getMetadata().getCompletedAt()).isEqualTo(at(14));
    }
  }

  @Test
  void runsTogetherWhatFits() {
    try (LiveServer live = withCapacity(4)) {
      live.create("exec-1", 2);
      live.create("exec-2", 2);
      live.passSeconds(2);

      assertThat(live.status("exec-1")).isEqualTo("running");
      assertThat(live.status("exec-2")).isEqualTo("running");
    }
  }

  @Test
  void admitsInTheOrderOfTheRequests() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 2);
      live.create("exec-2", 3);
      live.create("exec-3", 1); // Would fit, and must not overtake.
      live.passSeconds(100); // Nobody looked meanwhile.

      assertThat(live.get("exec-1").getMetadata().getCompletedAt()).isEqualTo(at(7));
      assertThat(live.get("exec-2").getMetadata().getStartedAt()).isEqualTo(at(9));
      assertThat(live.get("exec-2").getMetadata().getCompletedAt()).isEqualTo(at(14));
      assertThat(live.get("exec-3").getMetadata().getStartedAt()).isEqualTo(at(16));
    }
  }

  @Test
  void countsTasksThatRunAtTheSameTimeOnly() {
    try (LiveServer live =
        withCapacity(
            2, builder -> builder.lifecycle(ExecutionLifecycle.succeeding().parallelism(2)))) {
      live.create("exec-1", 50, NO_QUEUE);
      live.passSeconds(2);

      assertThat(live.status("exec-1")).isEqualTo("running");
      assertThat(live.create("exec-2", 1, NO_QUEUE).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void refusesAtOnceWhatMayNotWait() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 2);
      HttpResponse<String> response = live.create("exec-2", 2, NO_QUEUE, ",\"id\":\"m\"");

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).isEmpty();
      ErrorDetail error = detail(response);
      assertThat(error.getCode()).isEqualTo("CAPACITY_UNAVAILABLE");
      assertThat(error.getStatus()).isEqualTo(429);
      assertThat(error.getRetryable()).isTrue();
      assertThat(live.server.executions("job")).hasSize(1);

      live.passSeconds(7);
      assertThat(live.create("exec-2", 2, NO_QUEUE, ",\"id\":\"m\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesWhatMayNotWaitWhileOthersDo() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 2);
      live.create("exec-2", 2);

      assertThat(live.create("exec-3", 1, NO_QUEUE).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void saysWhenToComeBackIfItIsToldTo() {
    try (LiveServer live =
        withCapacity(1, builder -> builder.retryAfter(Duration.ofMillis(2_001)))) {
      live.create("exec-1", 1);

      assertThat(live.create("exec-2", 1, NO_QUEUE).headers().firstValue("Retry-After"))
          .contains("3");
    }
  }

  @Test
  void saysHowManyPlacesAreMissing() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 3);

      assertThat(detail(live.create("exec-2", 2, NO_QUEUE)).getMessage())
          .isEqualTo("there is no capacity for the 2 places that the execution needs");
      assertThat(detail(live.create("exec-2", 1, NO_QUEUE)).getMessage())
          .isEqualTo("there is no capacity for the place that the execution needs");
    }
  }

  @Test
  void refusesForEverWhatCanNeverFit() {
    try (LiveServer live = withCapacity(3, builder -> builder.retryAfter(Duration.ZERO))) {
      HttpResponse<String> response = live.create("exec-1", 4, NO_QUEUE);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.headers().firstValue("Retry-After")).isEmpty();
      assertThat(detail(response).getCode()).isEqualTo("BAD_REQUEST");
      assertThat(detail(response).getRetryable()).isFalse();
      assertThat(detail(response).getMessage())
          .isEqualTo("the execution needs 4 places at once, and there are 3 in all");
      assertThat(live.server.executions("job")).isEmpty();
    }
  }

  @Test
  void letsWhatCanNeverFitWaitBesideTheLine() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 4);
      live.create("exec-2", 3);
      live.passSeconds(1_000);
      assertThat(live.status("exec-1")).isEqualTo("queued");
      assertThat(live.status("exec-2")).isEqualTo("succeeded");
      assertThat(LiveServer.status(live.cancel("exec-1"))).isEqualTo("cancelling");
      live.passSeconds(1);
      assertThat(live.status("exec-1")).isEqualTo("cancelled");
    }
  }

  @Test
  void givesTheRoomOfACancelledExecutionToTheNextOnceItsTasksAreDone() {
    try (LiveServer live =
        withCapacity(
            2, builder -> builder.lifecycle(ExecutionLifecycle.succeeding().parallelism(2)))) {
      live.create("exec-1", 9);
      live.create("exec-2", 2);
      live.passSeconds(3);
      live.cancel("exec-1"); // Its tasks at work are done at 7.
      live.passSeconds(60);

      assertThat(live.get("exec-1").getMetadata().getCompletedAt()).isEqualTo(at(7));
      assertThat(live.get("exec-2").getMetadata().getStartedAt()).isEqualTo(at(9));
    }
  }

  @Test
  void leavesTheLineWhereItIsCancelledWhileItWaits() {
    try (LiveServer live = withCapacity(3)) {
      live.create("exec-1", 2);
      live.create("exec-2", 3);
      live.create("exec-3", 1);
      live.passSeconds(1);
      live.cancel("exec-2");
      live.passSeconds(2);

      assertThat(live.get("exec-3").getMetadata().getStartedAt()).isEqualTo(at(3));
      live.passSeconds(60);
      assertThat(live.status("exec-2")).isEqualTo("cancelled");
      assertThat(live.get("exec-2").getMetadata().getStartedAt()).isNull();
    }
  }

  @Test
  void givesTheRoomOfWhatATestReplacesOrRemovesToTheNext() {
    try (LiveServer live = withCapacity(1)) {
      for (int i = 1; i <= 4; i++) live.create("exec-" + i, 1);
      JobExecution first = live.get("exec-1");
      live.passSeconds(1);
      live.server.add(first.toBuilder().status(JobExecutionStatus.FAILED).build());
      assertThat(live.server.remove("another", "exec-3")).isFalse();
      live.server.remove("job", "exec-3"); // Waits.
      live.passSeconds(1);
      live.server.remove("exec-2"); // Has had the room since 1.
      live.passSeconds(2);

      assertThat(live.get("exec-4").getMetadata().getStartedAt()).isEqualTo(at(4));
    }
  }

  @Test
  void isFreeAfterAResetAndWhenAllIsRemoved() {
    try (LiveServer live = withCapacity(1)) {
      for (Runnable end :
          new Runnable[] {live.server::reset, live.server::clear, live.server::reset}) {
        assertThat(live.create("exec-1", 1, NO_QUEUE).statusCode()).isEqualTo(200);
        live.create("exec-2", 1);
        end.run();
      }
      assertThat(live.create("exec-1", 1, NO_QUEUE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void isNotTakenByWhatATestPutsThere() {
    try (LiveServer live = withCapacity(1)) {
      live.server.add(
          Calls.execution("exec-1", at(0)).toBuilder().status(JobExecutionStatus.RUNNING).build());

      assertThat(live.create("exec-2", 1, NO_QUEUE).statusCode()).isEqualTo(200);
    }
  }
}
