package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.LiveServer.at;
import static dev.jobexecutions.testing.LiveServer.stats;
import static dev.jobexecutions.testing.LiveServer.status;
import static dev.jobexecutions.testing.LiveServer.taskStatuses;
import static dev.jobexecutions.testing.LiveServer.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

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
  void doesNotGoBackWithTheClock() {
    AtomicReference<Instant> now = new AtomicReference<>(LiveServer.START);
    InstantSource source = now::get;
    try (LiveServer live =
        new LiveServer(builder -> builder.clock(source.withZone(ZoneOffset.UTC)))) {
      live.create("exec-1", 1);
      now.set(LiveServer.START.plusSeconds(1));
      assertThat(live.status("exec-1")).isEqualTo("pending");
      now.set(LiveServer.START.minusSeconds(60));
      live.create("exec-2", 1);

      assertThat(live.status("exec-1")).isEqualTo("pending");
      assertThat(live.get("exec-2").getMetadata().getCreatedAt()).isEqualTo(at(1));
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
}
