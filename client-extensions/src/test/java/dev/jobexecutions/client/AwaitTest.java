package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Waits for one execution, in this thread. */
class AwaitTest {
  private Site site = Site.jumping(server -> server);

  @AfterEach
  void close() {
    site.close();
  }

  private Site reopen(UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.jumping(settings);
    return site;
  }

  private Site living(ExecutionLifecycle life) {
    return reopen(server -> server.lifecycle(life));
  }

  static Stream<Arguments> ends() {
    ExecutionLifecycle life = ExecutionLifecycle.succeeding();
    return Stream.of(
        Arguments.of(life, JobExecutionStatus.SUCCEEDED),
        Arguments.of(ExecutionLifecycle.failing(1), JobExecutionStatus.FAILED),
        Arguments.of(
            ExecutionLifecycle.timingOut(Duration.ofMinutes(1)), JobExecutionStatus.TIMEOUT),
        Arguments.of(
            ExecutionLifecycle.cancelledAfter(Duration.ofSeconds(3)),
            JobExecutionStatus.CANCELLED));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void everyFinalStatusEndsAWait(ExecutionLifecycle life, JobExecutionStatus status) {
    RunningExecution run = living(life).start(3);

    JobExecution done = run.await(Site.LONG);

    assertThat(done.getStatus()).isEqualTo(status);
    assertThat(done.getTasks()).hasSize(3);
    assertThat(run.lastSeen()).contains(done);
  }

  @Test
  void itLooksSoonAndThenEverLessOften() {
    living(ExecutionLifecycle.neverEnding());

    assertThatThrownBy(() -> site.start(1).await(Duration.ofHours(1)))
        .isInstanceOf(StillRunningException.class);

    List<Duration> sleeps = site.clock.sleeps();
    assertThat(sleeps).startsWith(Duration.ofMillis(500), Duration.ofMillis(650));
    assertThat(sleeps.subList(0, sleeps.size() - 1)).isSorted();
    assertThat(sleeps).allMatch(sleep -> sleep.compareTo(Duration.ofSeconds(15)) <= 0);
    assertThat(sleeps.get(50)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aFinalStateIsNotAskedForAgain() {
    RunningExecution run = site.start(1);
    run.await(Site.LONG);
    long requests = site.server.requestCount();

    assertThat(run.await(Site.LONG)).isSameAs(run.lastSeen().orElseThrow());
    assertThat(site.server.requestCount()).isEqualTo(requests);
  }

  @Test
  void progressIsReportedWhereSomethingChanged() {
    living(
        ExecutionLifecycle.succeeding()
            .queuedFor(Duration.ofSeconds(30))
            .taskTime(Duration.ofMinutes(1))
            .parallelism(1));
    List<String> reports = new ArrayList<>();

    site.start(2).await(Site.LONG, progress -> reports.add(progress.toString()));

    assertThat(reports).doesNotHaveDuplicates();
    assertThat(reports).first().isEqualTo("queued, 0 of 2 tasks done");
    assertThat(reports)
        .containsSubsequence("running, 0 of 2 tasks done", "running, 1 of 2 tasks done");
    assertThat(reports).last().isEqualTo("succeeded, 2 of 2 tasks done");
  }

  @Test
  void aReportHasWhatABarNeeds() {
    List<ExecutionProgress> reports = new ArrayList<>();
    RunningExecution run = site.start(4);

    run.await(Site.LONG, reports::add);

    ExecutionProgress last = reports.get(reports.size() - 1);
    assertThat(last.run()).isSameAs(run);
    assertThat(last.isFinished()).isTrue();
    assertThat(last.status()).contains(JobExecutionStatus.SUCCEEDED);
    assertThat(last.fraction()).hasValue(1);
    assertThat(last.finishedTasks()).isEqualTo(4);
    assertThat(last.totalTasks()).isEqualTo(4);
    assertThat(last.execution()).isEqualTo(run.lastSeen().orElseThrow());
    assertThat(reports.get(0).isFinished()).isFalse();
  }

  @Test
  void whatTheListenerThrowsEndsTheWait() {
    IllegalStateException mine = new IllegalStateException("enough");

    assertThatThrownBy(
            () ->
                site.start(1)
                    .await(
                        Site.LONG,
                        progress -> {
                          throw mine;
                        }))
        .isSameAs(mine);
  }

  /** Such as one of a call that it made itself. */
  @Test
  void aFailureOfTheListenerIsNotTakenForOneOfTheLook() {
    TransportException mine = new TransportException("the listener's own", null);

    assertThatThrownBy(
            () ->
                site.start(1)
                    .await(
                        Site.LONG,
                        progress -> {
                          throw mine;
                        }))
        .isSameAs(mine);
  }

  @Test
  void aStatusThatNobodyKnowsIsWaitedThrough() {
    living(
        ExecutionLifecycle.succeeding()
            .step(JobExecutionStatus.of("defragmenting"), Duration.ofMinutes(5)));
    List<String> statuses = new ArrayList<>();

    JobExecution done =
        site.start(1)
            .await(Site.LONG, progress -> statuses.add(progress.status().orElseThrow().getValue()));

    assertThat(statuses).contains("defragmenting");
    assertThat(done.getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void anExecutionMayAppearLaterThanItsStart() {
    living(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofSeconds(10)));

    assertThat(site.start(1).await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void anExecutionThatNeverAppearsIsNotFound() {
    living(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofDays(1)));

    assertThatThrownBy(() -> site.start(1).await(Site.LONG)).isInstanceOf(NotFoundException.class);
    assertThat(site.clock.instant())
        .isBetween(Site.START.plusSeconds(30), Site.START.plusSeconds(60));
  }

  @Test
  void anExecutionOfSomeoneElseMustBeThere() {
    assertThatThrownBy(() -> site.job.execution("exec-none").await(Site.LONG))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("exec-none");
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void anExecutionThatIsRemovedIsNoLongerWaitedFor() {
    living(ExecutionLifecycle.neverEnding());
    RunningExecution run = site.start(1);

    assertThatThrownBy(() -> run.await(Site.LONG, progress -> site.server.remove(run.id())))
        .isInstanceOf(NotFoundException.class);
    assertThat(run.lastSeen()).isPresent();
  }

  @Test
  void theTimeThatRunsOutLeavesTheExecutionAndItsLastStateBehind() {
    living(ExecutionLifecycle.succeeding().taskTime(Duration.ofHours(2)));
    RunningExecution run = site.start(3);

    StillRunningException over =
        catchThrowableOfType(StillRunningException.class, () -> run.await(Duration.ofMinutes(90)));

    assertThat(over)
        .hasMessage(
            "Execution '"
                + run.id()
                + "' of job '"
                + JOB
                + "' has not ended after 1h 30m, and goes on (running, 0 of 3 tasks done). Wait for it again, or"
                + " cancel it.");
    assertThat(over.lastSeen()).isEqualTo(run.lastSeen()).isPresent();
    assertThat(over.retryAfter()).isEmpty();
    assertThat(over.stillRunning()).containsExactly(run);
    // It looked once more shortly before the end, and not after it.
    assertThat(site.clock.instant())
        .isBetween(Site.START.plusSeconds(90 * 60 - 3), Site.START.plusSeconds(90 * 60));
    assertThat(over.stillRunning().get(0).await(Site.LONG).getStatus())
        .isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void theTimeThatRunsOutSurvivesSerializationAsAMessage() throws Exception {
    living(ExecutionLifecycle.neverEnding());
    StillRunningException over =
        catchThrowableOfType(
            StillRunningException.class, () -> site.start(1).await(Duration.ofSeconds(1)));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(over);
    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat((StillRunningException) copy).hasMessage(over.getMessage());
    assertThat(((StillRunningException) copy).stillRunning()).isEmpty();
    assertThat(((StillRunningException) copy).lastSeen()).isEmpty();
  }

  @Test
  void aWaitOfNoTimeLooksOnce() {
    RunningExecution run = site.start(1);
    long before = site.server.requestCount();

    assertThatThrownBy(() -> run.await(Duration.ZERO))
        .isInstanceOf(StillRunningException.class)
        .hasMessageContaining("has not ended, and goes on (queued");
    assertThat(site.server.requestCount() - before).isEqualTo(1);
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void aNegativeTimeIsRefused() {
    assertThatThrownBy(() -> site.job.execution("exec").await(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("atMost must be 0 or more, and not PT-1S");
  }

  @Test
  void aClosedClientEndsAWait() {
    living(ExecutionLifecycle.neverEnding());
    RunningExecution run = site.start(1);

    assertThatThrownBy(() -> run.await(Site.LONG, progress -> site.blaxel.close()))
        .isInstanceOf(IllegalStateException.class);
  }
}
