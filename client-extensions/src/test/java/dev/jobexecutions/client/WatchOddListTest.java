package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Watches jobs whose executions tell little about themselves, and servers and sleepers that fail.
 */
@Timeout(60)
class WatchOddListTest {
  private Site site = Site.stopped(server -> server);
  private final List<String> changes = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    site.close();
  }

  private void reopen(UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.stopped(settings);
    site.clock.advance(Duration.ofHours(10)); // What is started is newer than what is there.
  }

  private ExecutionWatch watch() throws InterruptedException {
    ExecutionWatch watch =
        site.job.watch(
            change -> changes.add(change.kind() + " " + change.execution().getMetadata().getId()));
    site.clock.awaitPendingSleeps(1);
    return watch;
  }

  private void look() throws InterruptedException {
    site.clock.awaitPendingSleeps(1);
    site.clock.advance(Duration.ofSeconds(15));
    site.clock.awaitPendingSleeps(1);
  }

  private static JobExecution execution(
      String id, @Nullable String createdAt, JobExecutionStatus status) {
    return Executions.with(metadata -> metadata.id(id).job(JOB).createdAt(createdAt)).toBuilder()
        .status(status)
        .build();
  }

  private static List<JobExecution> timeless(int count, int running) {
    List<JobExecution> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean runs = i < running;
      JobExecutionStatus status = runs ? JobExecutionStatus.RUNNING : JobExecutionStatus.SUCCEEDED;
      all.add(execution("old-" + i, null, status));
    }
    return all;
  }

  /** Deep down there are more than a watch remembers, and no times that tell how old they are. */
  @Test
  void oldOnesWithoutATimeAreNotTakenForNewOnes() throws Exception {
    reopen(server -> server.executions(timeless(1_300, 30)));
    try (ExecutionWatch watch = watch()) {
      look();
      site.server.add(execution("new", null, JobExecutionStatus.RUNNING));
      look();
      look();

      assertThat(changes).containsExactly("CREATED new");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** Nothing shows how the server sorts, so that all is read again and again. */
  @Test
  void aJobWithoutTimesGrowsWithoutItsPastComingBack() throws Exception {
    reopen(server -> server.executions(timeless(90, 0)));
    try (ExecutionWatch watch = watch()) {
      for (int round = 0; round < 5; round++) {
        List<JobExecution> more = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
          more.add(execution("new-" + round + "-" + i, null, JobExecutionStatus.RUNNING));
        }
        site.server.add(more);
        look();
      }
      look();

      assertThat(changes).hasSize(5 * 250).doesNotHaveDuplicates();
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** A list that begins with the oldest begins with those whose time cannot be read. */
  @Test
  void oneWithoutATimeDoesNotHideTheOrderOfTheOthers() throws Exception {
    List<JobExecution> all = new ArrayList<>(Executions.list(120));
    all.replaceAll(each -> each.toBuilder().status(JobExecutionStatus.FAILED).build());
    all.add(execution("timeless", "some day", JobExecutionStatus.FAILED));
    reopen(server -> server.oldestFirst().executions(all));
    try (ExecutionWatch watch = watch()) {
      site.server.add(execution("new", "2026-07-02T00:00:00Z", JobExecutionStatus.RUNNING));
      look();

      assertThat(changes).containsExactly("CREATED new");
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** There is no request for these. */
  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void anIdThatCannotBeAskedForDoesNotEndAWatch(String id) throws Exception {
    List<JobExecution> all = new ArrayList<>(Executions.list(150));
    all.replaceAll(each -> each.toBuilder().status(JobExecutionStatus.FAILED).build());
    all.add(execution(id, "2026-06-01T00:00:00Z", JobExecutionStatus.RUNNING));
    reopen(server -> server.executions(all));
    try (ExecutionWatch watch = watch()) {
      String other = site.start(1).id();
      look();

      assertThat(changes).first().isEqualTo("CREATED " + other);
      assertThat(watch.ended()).isNotDone();
    }
  }

  /** One more for each that is not among the newest, and no page that has none of them. */
  @Test
  void oldOnesThatGoOnCostARequestEach() throws Exception {
    List<JobExecution> all = new ArrayList<>(Executions.list(1_000));
    all.replaceAll(each -> each.toBuilder().status(JobExecutionStatus.FAILED).build());
    for (int i = 0; i < 10; i++) {
      all.set(990 + i, all.get(990 + i).toBuilder().status(JobExecutionStatus.RUNNING).build());
    }
    reopen(server -> server.executions(all));
    try (ExecutionWatch watch = watch()) {
      look();

      // Those for 100 are of the first look.
      assertThat(site.requests().stream().filter(request -> !request.contains("limit=10")))
          .hasSize(11);
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void aListThatBeginsWithTheOldestIsNotReadFromItsFirstEndAgain() throws Exception {
    reopen(server -> server.oldestFirst().executions(Executions.list(10)));
    List<JobExecution> more = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String time = site.clock.instant().plusSeconds(i).toString();
      more.add(execution("new-" + i, time, JobExecutionStatus.FAILED));
    }
    for (JobExecution each : Executions.list(10)) {
      site.server.add(each.toBuilder().status(JobExecutionStatus.FAILED).build());
    }
    try (ExecutionWatch watch = watch()) {
      site.server.add(more);
      look();
      long before = site.server.requestCount();
      look();

      assertThat(site.server.requestCount() - before).isLessThanOrEqualTo(2);
      assertThat(watch.ended()).isNotDone();
    }
  }

  @Test
  void whatALookFoundIsToldBeforeItsFailureEndsTheWatch() throws Exception {
    List<JobExecution> all = new ArrayList<>(Executions.list(100));
    all.replaceAll(each -> each.toBuilder().status(JobExecutionStatus.FAILED).build());
    all.add(execution("deep", "2026-06-01T00:00:00Z", JobExecutionStatus.RUNNING));
    reopen(server -> server.executions(all).lifecycle(ExecutionLifecycle.neverEnding()));
    ExecutionWatch watch = watch();
    String id = site.start(1).id();
    site.server.respondNext(
        request -> request.target().endsWith("/deep"), CannedResponse.status(403));
    site.clock.advance(Duration.ofSeconds(15));

    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(ForbiddenException.class);
    assertThat(changes).containsExactly("CREATED " + id);
  }

  /** Nobody watches a watch that sleeps for years. */
  @Test
  void aRetryAfterOfDaysEndsAWatch() throws Exception {
    ExecutionWatch watch = watch();
    site.server.respondNext(CannedResponse.status(429).header("Retry-After", "999999999"));
    site.clock.advance(Duration.ofSeconds(15));

    assertThatThrownBy(() -> watch.ended().get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(RateLimitedException.class);
  }

  @Test
  void aSleeperThatFailsEndsAWatch() {
    IllegalArgumentException mine = new IllegalArgumentException("broken");

    assertThatThrownBy(() -> endOfWatch(pause -> CompletableFuture.failedFuture(mine)))
        .cause()
        .isInstanceOf(BlaxelException.class)
        .hasMessageContaining("the sleeper threw")
        .hasCause(mine);
  }

  /** Else it would look without a pause. */
  @Test
  void aSleeperThatGivesUpEndsAWatch() {
    assertThatThrownBy(
            () ->
                endOfWatch(
                    pause -> {
                      CompletableFuture<Void> sleep = new CompletableFuture<>();
                      sleep.cancel(false);
                      return sleep;
                    }))
        .cause()
        .isInstanceOf(BlaxelException.class)
        .hasMessageContaining("the sleeper threw");
  }

  private void endOfWatch(Function<Duration, CompletionStage<?>> sleeper) throws Exception {
    try (BlaxelExecutions blaxel = Site.clientOf(site.server).time(site.clock, sleeper).build();
        ExecutionWatch watch = blaxel.job(JOB).watch(change -> {})) {
      watch.ended().get(10, TimeUnit.SECONDS);
    }
  }
}
