package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waits for several executions. */
class AwaitManyTest {
  private Site site = Site.jumping(Site::slowerAndSlower);

  @AfterEach
  void close() {
    site.close();
  }

  private Site reopen(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.jumping(version, settings);
    return site;
  }

  private static List<String> idsOf(List<RunningExecution> runs) {
    return runs.stream().map(RunningExecution::id).toList();
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void allAreThereInTheirOrderOnceTheLastHasEnded(ApiVersion version) {
    reopen(version, Site::slowerAndSlower);
    List<RunningExecution> runs = site.startSeveral(5);

    List<JobExecution> done = RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(ids(done)).isEqualTo(idsOf(runs));
    assertThat(done)
        .allSatisfy(
            execution -> {
              assertThat(execution.getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
              assertThat(execution.getTasks()).hasSize(1);
            });
  }

  @Test
  void aListThatBeginsWithTheOldestServesAsWell() {
    reopen(ApiVersion.V2026_04_16, server -> Site.slowerAndSlower(server.oldestFirst()));
    site.server.add(ExecutionSeed.job(Executions.JOB).count(200).until(Site.START).generate());
    List<RunningExecution> runs = site.startSeveral(12);

    assertThat(ids(RunningExecution.awaitAll(runs, Site.LONG))).isEqualTo(idsOf(runs));
  }

  @Test
  void executionsOfSeveralJobsAreWaitedForTogether() {
    reopen(ApiVersion.V2026_04_16, server -> Site.slowerAndSlower(server.job("other")));
    List<RunningExecution> runs = site.startSeveral(2);
    JobExecutions other = site.blaxel.job("other");
    runs.add(other.start(Site.tasks(1)));
    runs.add(other.start(Site.tasks(1)));

    assertThat(ids(RunningExecution.awaitAll(runs, Site.LONG))).isEqualTo(idsOf(runs));
  }

  @Test
  void theSameExecutionMayBeGivenTwice() {
    RunningExecution run = site.start(1);
    RunningExecution same = site.job.execution(run.id());

    assertThat(ids(RunningExecution.awaitAll(List.of(run, same, run), Site.LONG)))
        .containsExactly(run.id(), run.id(), run.id());
  }

  @Test
  void noneIsSoonDone() {
    assertThat(RunningExecution.awaitAll(List.of(), Duration.ZERO)).isEmpty();
    assertThatThrownBy(() -> RunningExecution.awaitAny(List.of(), Site.LONG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("runs must not be empty");
  }

  @Test
  @SuppressWarnings("NullAway") // What is not to be null is null here on purpose.
  void whatIsMissingIsNamed() {
    List<RunningExecution> holey = Arrays.asList(site.job.execution("exec-1"), null);
    for (Function<List<RunningExecution>, Object> wait : waits()) {
      assertThatThrownBy(() -> wait.apply(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("runs");
      assertThatThrownBy(() -> wait.apply(holey))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("runs[1]");
    }
    assertThat(site.server.requests()).isEmpty();
  }

  private static List<Function<List<RunningExecution>, Object>> waits() {
    return List.of(
        runs -> RunningExecution.awaitAll(runs, Site.LONG),
        runs -> RunningExecution.awaitAll(runs, Site.LONG, progress -> {}),
        runs -> RunningExecution.awaitAllAsync(runs, Site.LONG, progress -> {}).isDone(),
        runs -> RunningExecution.awaitAny(runs, Site.LONG),
        runs -> RunningExecution.awaitAnyAsync(runs, Site.LONG).isDone());
  }

  @Test
  void progressTellsWhichOneItIsOf() {
    List<RunningExecution> runs = site.startSeveral(3);
    Map<RunningExecution, List<String>> reports = new HashMap<>();

    RunningExecution.awaitAll(
        runs,
        Site.LONG,
        report ->
            reports.computeIfAbsent(report.run(), run -> new ArrayList<>()).add(report.toString()));

    assertThat(reports).containsOnlyKeys(runs);
    assertThat(reports.values())
        .allSatisfy(
            each -> {
              assertThat(each).doesNotHaveDuplicates();
              assertThat(each).last().isEqualTo("succeeded, 1 of 1 tasks done");
            });
  }

  @Test
  void theFirstToEndEndsAWaitForAny() {
    List<RunningExecution> runs = new ArrayList<>(site.startSeveral(3));
    java.util.Collections.reverse(runs);

    JobExecution first = RunningExecution.awaitAny(runs, Site.LONG);

    assertThat(first.getMetadata().getId()).isEqualTo(runs.get(2).id());
    assertThat(runs.get(0).lastSeen().orElseThrow().getStatus())
        .isEqualTo(JobExecutionStatus.RUNNING);
  }

  @Test
  void theTimeThatRunsOutNamesThoseThatGoOn() {
    List<RunningExecution> runs = site.startSeveral(5);

    StillRunningException over =
        catchThrowableOfType(
            StillRunningException.class,
            () -> RunningExecution.awaitAll(runs, Duration.ofSeconds(90)));

    assertThat(over.stillRunning()).isEqualTo(runs.subList(1, 5));
    assertThat(over)
        .hasMessageStartingWith("4 of 5 executions have not ended after 1m 30s, and go on (")
        .hasMessageContaining(runs.get(1).id() + ": running, 0 of 1 tasks done, ")
        .hasMessageEndingWith(", …). Wait for them again, or cancel them.");
    assertThat(runs.get(0).lastSeen().orElseThrow().getStatus())
        .isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void anExecutionThatIsNotThereIsNamed() {
    List<RunningExecution> runs = site.startSeveral(3);
    runs.add(site.job.execution("exec-none"));

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Site.LONG))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("exec-none");
  }

  @Test
  void aFailureTellsWhatWasPassedOverBefore() {
    reopen(
        ApiVersion.V2026_04_16,
        server ->
            server.intercept(
                request ->
                    site.clock.sleeps().isEmpty()
                        ? Optional.empty()
                        : Optional.of(CannedResponse.status(403))));
    List<RunningExecution> runs = new ArrayList<>(site.startSeveral(1));
    runs.add(site.job.execution("exec-none"));

    assertThatThrownBy(() -> RunningExecution.awaitAny(runs, Site.LONG))
        .isInstanceOfSatisfying(
            ForbiddenException.class,
            failure ->
                assertThat(failure.getSuppressed())
                    .singleElement()
                    .isInstanceOf(NotFoundException.class));
  }

  @Test
  void executionsThatDoNotShowYetAreWaitedFor() {
    reopen(
        ApiVersion.V2026_04_16,
        server ->
            server.lifecycle(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofSeconds(5))));
    List<RunningExecution> runs = site.startSeveral(3);

    assertThat(RunningExecution.awaitAll(runs, Site.LONG)).hasSize(3);
  }

  @Test
  void failuresOfTheListingAreSurvived() {
    List<RunningExecution> runs = site.startSeveral(4);
    site.server.respondNext(CannedResponse.status(503), CannedResponse.status(429));

    assertThat(RunningExecution.awaitAll(runs, Site.LONG)).hasSize(4);
  }

  @Test
  void aWaitForAnyTellsHowFarEachHasCome() throws Exception {
    List<RunningExecution> runs = site.startSeveral(3);
    List<RunningExecution> told = new CopyOnWriteArrayList<>();
    JobExecution first =
        RunningExecution.awaitAny(runs, Site.LONG, report -> told.add(report.run()));

    assertThat(told).containsAll(runs);

    told.clear();
    List<RunningExecution> more = new ArrayList<>(site.startSeveral(2));
    JobExecution next =
        RunningExecution.awaitAnyAsync(more, Site.LONG, report -> told.add(report.run()))
            .get(1, TimeUnit.MINUTES);

    assertThat(told).containsAll(more);
    assertThat(ids(List.of(first, next))).containsExactly(runs.get(0).id(), more.get(0).id());
  }

  @Test
  void allAndAnyExistAsFutures() throws Exception {
    List<RunningExecution> runs = site.startSeveral(3);

    assertThat(RunningExecution.awaitAnyAsync(runs, Site.LONG).get(1, TimeUnit.MINUTES))
        .extracting(execution -> execution.getMetadata().getId())
        .isEqualTo(runs.get(0).id());
    assertThat(ids(RunningExecution.awaitAllAsync(runs, Site.LONG).get(1, TimeUnit.MINUTES)))
        .isEqualTo(idsOf(runs));
  }
}
