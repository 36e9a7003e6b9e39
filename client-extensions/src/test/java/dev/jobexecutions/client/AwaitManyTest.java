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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Waits for several executions. */
class AwaitManyTest {
  private Site site = Site.jumping(AwaitManyTest::slowerAndSlower);

  @AfterEach
  void close() {
    site.close();
  }

  /** Each execution takes a minute more than the one before it. */
  private static BlaxelServer.Builder slowerAndSlower(BlaxelServer.Builder server) {
    int[] started = {0};
    return server.lifecycle(
        request -> ExecutionLifecycle.succeeding().taskTime(Duration.ofMinutes(++started[0])));
  }

  private Site reopen(ApiVersion version, UnaryOperator<BlaxelServer.Builder> settings) {
    site.close();
    site = Site.jumping(version, settings);
    return site;
  }

  private List<RunningExecution> start(int count) {
    List<RunningExecution> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) runs.add(site.start(1));
    return runs;
  }

  private static List<String> idsOf(List<RunningExecution> runs) {
    return runs.stream().map(RunningExecution::id).toList();
  }

  private List<String> requestsSince(long count) {
    List<String> all = site.requests();
    return all.subList((int) count, all.size());
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void allAreThereInTheirOrderOnceTheLastHasEnded(ApiVersion version) {
    reopen(version, AwaitManyTest::slowerAndSlower);
    List<RunningExecution> runs = start(5);

    List<JobExecution> done = RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(ids(done)).isEqualTo(idsOf(runs));
    assertThat(done)
        .allSatisfy(
            execution -> {
              assertThat(execution.getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
              assertThat(execution.getTasks()).hasSize(1);
            });
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void oneListingTellsOfAll(ApiVersion version) {
    reopen(version, AwaitManyTest::slowerAndSlower);
    List<RunningExecution> runs = start(60);
    long before = site.server.requestCount();

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class);

    assertThat(requestsSince(before))
        .singleElement()
        .satisfies(request -> assertThat(request).startsWith("GET ?").contains("limit=70"));
  }

  @Test
  void hundredsNeedAFewPages() {
    List<RunningExecution> runs = start(350);
    long before = site.server.requestCount();

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class)
        .hasMessageStartingWith("350 of 350 executions have not ended, and go on (");

    assertThat(site.server.requestCount() - before).isBetween(4L, 8L);
  }

  @Test
  void oneListingTellsOfAllHoweverTheJobWasNamed() {
    List<RunningExecution> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) runs.add(site.blaxel.job(Executions.JOB).start(Site.tasks(1)));
    long before = site.server.requestCount();

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class);

    assertThat(requestsSince(before)).hasSize(1);
  }

  /** With the last one left, its own request says it in fewer bytes. */
  @Test
  void theLastOneIsAskedForAlone() {
    List<RunningExecution> runs = start(3);
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(requestsSince(before)).last().isEqualTo("GET /" + runs.get(2).id());
  }

  @Test
  void whatTheListingDoesNotShowIsAskedForOneByOne() {
    List<RunningExecution> runs = start(3);
    site.clock.advance(Duration.ofSeconds(1));
    site.server.add(
        ExecutionSeed.job(Executions.JOB)
            .count(400)
            .until(Site.START.plus(Duration.ofDays(400)))
            .generate());
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    List<String> requests = requestsSince(before);
    assertThat(requests.stream().filter(request -> request.startsWith("GET ?")))
        .hasSizeBetween(1, 4);
    assertThat(requests.stream().filter(request -> request.startsWith("GET /")))
        .hasSizeGreaterThan(10);
  }

  @Test
  void aListThatBeginsWithTheOldestServesAsWell() {
    reopen(ApiVersion.V2026_04_16, server -> slowerAndSlower(server.oldestFirst()));
    site.server.add(ExecutionSeed.job(Executions.JOB).count(200).until(Site.START).generate());
    List<RunningExecution> runs = start(12);

    assertThat(ids(RunningExecution.awaitAll(runs, Site.LONG))).isEqualTo(idsOf(runs));
  }

  @Test
  void executionsOfSeveralJobsAreWaitedForTogether() {
    reopen(ApiVersion.V2026_04_16, server -> slowerAndSlower(server.job("other")));
    List<RunningExecution> runs = start(2);
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
  void progressTellsWhichOneItIsOf() {
    List<RunningExecution> runs = start(3);
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
    List<RunningExecution> runs = new ArrayList<>(start(3));
    java.util.Collections.reverse(runs);

    JobExecution first = RunningExecution.awaitAny(runs, Site.LONG);

    assertThat(first.getMetadata().getId()).isEqualTo(runs.get(2).id());
    assertThat(runs.get(0).lastSeen().orElseThrow().getStatus())
        .isEqualTo(JobExecutionStatus.RUNNING);
  }

  @Test
  void theTimeThatRunsOutNamesThoseThatGoOn() {
    List<RunningExecution> runs = start(5);

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
    List<RunningExecution> runs = start(3);
    runs.add(site.job.execution("exec-none"));

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Site.LONG))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("exec-none");
  }

  @Test
  void executionsThatDoNotShowYetAreWaitedFor() {
    reopen(
        ApiVersion.V2026_04_16,
        server ->
            server.lifecycle(ExecutionLifecycle.succeeding().visibleAfter(Duration.ofSeconds(5))));
    List<RunningExecution> runs = start(3);

    assertThat(RunningExecution.awaitAll(runs, Site.LONG)).hasSize(3);
  }

  @Test
  void executionsThatDoNotShowYetAreListedOnceTheyDo() {
    reopen(
        ApiVersion.V2026_04_16,
        server ->
            server.lifecycle(
                ExecutionLifecycle.succeeding()
                    .visibleAfter(Duration.ofSeconds(1))
                    .taskTime(Duration.ofHours(1))));
    List<RunningExecution> runs = start(30);
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    // Two looks see nothing of any; all others are one listing each.
    assertThat(requestsSince(before).stream().filter(request -> request.startsWith("GET /")))
        .hasSizeLessThanOrEqualTo(3 * 30);
  }

  @Test
  void theLongestRetryAfterIsHeeded() {
    reopen(ApiVersion.V2026_04_16, server -> slowerAndSlower(server.job("other")));
    RunningExecution first = site.start(1);
    RunningExecution second = site.blaxel.job("other").start(Site.tasks(1));
    site.server.respondNext(
        request -> request.target().contains(first.id()),
        CannedResponse.status(429).header("Retry-After", "11"));
    site.server.respondNext(
        request -> request.target().contains(second.id()),
        CannedResponse.status(429).header("Retry-After", "55"));

    RunningExecution.awaitAll(List.of(first, second), Site.LONG);

    assertThat(site.clock.sleeps()).first().isEqualTo(Duration.ofSeconds(55));
  }

  @Test
  void failuresOfTheListingAreSurvived() {
    List<RunningExecution> runs = start(4);
    site.server.respondNext(CannedResponse.status(503), CannedResponse.status(429));

    assertThat(RunningExecution.awaitAll(runs, Site.LONG)).hasSize(4);
  }

  /** Of executions that the listing does not show, eight are asked for at one time. */
  @Test
  void aServerThatHasEnoughIsNotAskedForTheRest() {
    List<RunningExecution> runs = start(30);
    site.clock.advance(Duration.ofSeconds(1));
    site.server.add(
        ExecutionSeed.job(Executions.JOB)
            .count(4_000)
            .until(Site.START.plus(Duration.ofDays(400)))
            .generate());
    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class);
    long before = site.server.requestCount();
    site.server.respondNext(
        request -> request.target().contains("/executions/"), CannedResponse.status(429));

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class)
        .hasCauseInstanceOf(RateLimitedException.class);

    assertThat(requestsSince(before).stream().filter(request -> request.startsWith("GET /")))
        .hasSize(8);
  }

  @Test
  void aRetryAfterOfTheListingIsHeeded() {
    List<RunningExecution> runs = start(2);
    site.server.respondNext(CannedResponse.status(429).header("Retry-After", "55"));

    RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(site.clock.sleeps()).first().isEqualTo(Duration.ofSeconds(55));
  }

  @Test
  void allAndAnyExistAsFutures() throws Exception {
    List<RunningExecution> runs = start(3);

    assertThat(RunningExecution.awaitAnyAsync(runs, Site.LONG).get(1, TimeUnit.MINUTES))
        .extracting(execution -> execution.getMetadata().getId())
        .isEqualTo(runs.get(0).id());
    assertThat(
            ids(
                RunningExecution.awaitAllAsync(runs, Site.LONG, report -> {})
                    .get(1, TimeUnit.MINUTES)))
        .isEqualTo(idsOf(runs));
  }
}
