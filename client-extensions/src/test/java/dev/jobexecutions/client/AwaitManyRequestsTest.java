package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a wait for several executions asks the server, and when. */
class AwaitManyRequestsTest {
  private Site site = Site.jumping(Site::slowerAndSlower);

  @AfterEach
  void close() {
    site.close();
  }

  private List<String> requestsSince(long count) {
    List<String> all = site.requests();
    return all.subList((int) count, all.size());
  }

  @ParameterizedTest
  @EnumSource(ApiVersion.class)
  void oneListingTellsOfAll(ApiVersion version) {
    site.close();
    site = Site.jumping(version, Site::slowerAndSlower);
    List<RunningExecution> runs = site.startSeveral(60);
    long before = site.server.requestCount();

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class);

    assertThat(requestsSince(before))
        .singleElement()
        .satisfies(request -> assertThat(request).startsWith("GET ?").contains("limit=70"));
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

  @Test
  void hundredsNeedAFewPages() {
    List<RunningExecution> runs = site.startSeveral(350);
    long before = site.server.requestCount();

    assertThatThrownBy(() -> RunningExecution.awaitAll(runs, Duration.ZERO))
        .isInstanceOf(StillRunningException.class)
        .hasMessageStartingWith("350 of 350 executions have not ended, and go on (");

    assertThat(site.server.requestCount() - before).isBetween(4L, 8L);
  }

  /** With the last one left, its own request says it in fewer bytes. */
  @Test
  void theLastOneIsAskedForAlone() {
    List<RunningExecution> runs = site.startSeveral(3);
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(requestsSince(before)).last().isEqualTo("GET /" + runs.get(2).id());
  }

  /** Starts executions, of which a listing shows so many others first. */
  private List<RunningExecution> startBehind(int others, int count) {
    List<RunningExecution> runs = site.startSeveral(count);
    site.clock.advance(Duration.ofSeconds(1));
    site.server.add(
        ExecutionSeed.job(Executions.JOB)
            .count(others)
            .until(Site.START.plus(Duration.ofDays(400)))
            .generate());
    return runs;
  }

  @Test
  void whatTheListingDoesNotShowIsAskedForOneByOne() {
    List<RunningExecution> runs = startBehind(400, 3);
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    List<String> requests = requestsSince(before);
    assertThat(requests.stream().filter(request -> request.startsWith("GET ?")))
        .hasSizeBetween(1, 4);
    assertThat(requests.stream().filter(request -> request.startsWith("GET /")))
        .hasSizeGreaterThan(10);
  }

  @Test
  void executionsThatDoNotShowYetAreListedOnceTheyDo() {
    site.close();
    site =
        Site.jumping(
            ApiVersion.V2026_04_16,
            server ->
                server.lifecycle(
                    ExecutionLifecycle.succeeding()
                        .visibleAfter(Duration.ofSeconds(1))
                        .taskTime(Duration.ofHours(1))));
    List<RunningExecution> runs = site.startSeveral(30);
    long before = site.server.requestCount();

    RunningExecution.awaitAll(runs, Site.LONG);

    // Two looks see nothing of any; all others are one listing each.
    assertThat(requestsSince(before).stream().filter(request -> request.startsWith("GET /")))
        .hasSizeLessThanOrEqualTo(3 * 30);
  }

  /** Of executions that the listing does not show, eight are asked for at one time. */
  @Test
  void aServerThatHasEnoughIsNotAskedForTheRest() {
    List<RunningExecution> runs = startBehind(4_000, 30);
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
  void theLongestRetryAfterIsHeeded() {
    site.close();
    site =
        Site.jumping(ApiVersion.V2026_04_16, server -> Site.slowerAndSlower(server.job("other")));
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
  void aRetryAfterOfTheListingIsHeeded() {
    List<RunningExecution> runs = site.startSeveral(2);
    site.server.respondNext(CannedResponse.status(429).header("Retry-After", "55"));

    RunningExecution.awaitAll(runs, Site.LONG);

    assertThat(site.clock.sleeps()).first().isEqualTo(Duration.ofSeconds(55));
  }
}
