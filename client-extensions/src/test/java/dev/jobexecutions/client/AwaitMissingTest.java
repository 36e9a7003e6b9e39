package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits for executions that are not there, or are not as far as something on the way says. */
class AwaitMissingTest {
  private static final CannedResponse OF_A_PROXY =
      CannedResponse.status(404).body("text/html", "<html>no backend</html>");

  private volatile boolean proxyIsBroken;

  private final Site site = Site.jumping(server -> server.job("other").intercept(this::answer));

  private Optional<CannedResponse> answer(ReceivedRequest request) {
    return proxyIsBroken && looks(request) ? Optional.of(OF_A_PROXY) : Optional.empty();
  }

  private static boolean looks(ReceivedRequest request) {
    return request.method().equals("GET");
  }

  @AfterEach
  void close() {
    site.close();
  }

  private RunningExecution seen() {
    RunningExecution run = site.start(1);
    run.get();
    return run;
  }

  private RunningExecution none(String id) {
    return site.job.execution(id);
  }

  @Test
  void a404OfAProxyIsSurvivedOnceTheExecutionWasSeen() {
    RunningExecution run = seen();
    site.server.respondNext(OF_A_PROXY, CannedResponse.status(404));

    assertThat(run.await(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  @Test
  void soItIsByAFuture() throws Exception {
    RunningExecution run = seen();
    site.server.respondNext(OF_A_PROXY);

    assertThat(run.awaitAsync(Site.LONG).get(1, TimeUnit.MINUTES).getStatus())
        .isEqualTo(JobExecutionStatus.SUCCEEDED);
  }

  /** Of their listing, of one of them, and of all. */
  @Test
  void soItIsForSeveral() {
    List<RunningExecution> runs = List.of(seen(), seen(), seen());
    site.server.respondNext(
        OF_A_PROXY, CannedResponse.status(200).json("[]"), OF_A_PROXY, OF_A_PROXY, OF_A_PROXY);

    RunningExecution.awaitAny(runs, Site.LONG);
    assertThat(RunningExecution.awaitAll(runs, Site.LONG)).hasSize(3);
  }

  @Test
  void soItIsAfterACancellation() {
    RunningExecution run = seen();
    site.server.respondNext(AwaitMissingTest::looks, OF_A_PROXY);

    assertThat(run.cancelAndAwait(Site.LONG).getStatus()).isEqualTo(JobExecutionStatus.CANCELLED);
    assertThat(site.server.responsesLeft()).isEmpty();
  }

  @Test
  void oneThatGoesOnIsTheAnswerInTheEnd() {
    RunningExecution run = seen();
    proxyIsBroken = true;

    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(NotFoundException.class);
    assertThat(site.clock.instant())
        .isBetween(Site.START.plusSeconds(120), Site.START.plusSeconds(140));
  }

  /** Nothing says that there ever was one. */
  @Test
  void oneAtTheFirstLookOfAllIsTheAnswerAtOnce() {
    proxyIsBroken = true;

    assertThatThrownBy(() -> none("exec-1").await(Site.LONG)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> RunningExecution.awaitAny(List.of(none("a"), none("b")), Duration.ZERO))
        .isInstanceOf(NotFoundException.class)
        .hasNoSuppressedExceptions();
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void theServersOwnIsTheAnswerAtOnceThoughItWasSeen() {
    RunningExecution run = seen();
    site.server.remove(run.id());

    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(NotFoundException.class);
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void aWaitForAllFailsAtOnceWithTheIdOfTheOneThatIsNotThere() {
    RunningExecution run = seen();

    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(run, none("gone")), Site.LONG))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.executionId()).contains("gone"));
    assertThat(site.clock.sleeps()).isEmpty();
  }

  @Test
  void aWaitForAnyGoesOnWithThoseThatAreThere() {
    RunningExecution removed = seen();
    RunningExecution run = seen();
    List<RunningExecution> runs = List.of(none("gone"), removed, run);
    long before = site.server.requestCount();

    JobExecution first =
        RunningExecution.awaitAny(runs, Site.LONG, report -> site.server.remove(removed.id()));

    assertThat(first.getMetadata().getId()).isEqualTo(run.id());
    // What is not there is not asked for again.
    assertThat(
            site.requests().stream()
                .skip(before)
                .filter(request -> request.endsWith("/gone") || request.endsWith(removed.id())))
        .hasSize(2);
  }

  @Test
  void itFailsWhereNoneIsLeft() {
    RunningExecution run = seen();
    List<RunningExecution> runs = List.of(run, none("a"), none("b"));

    assertThatThrownBy(
            () ->
                RunningExecution.awaitAny(runs, Site.LONG, report -> site.server.remove(run.id())))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.executionId()).contains("a");
              assertThat(e.getSuppressed())
                  .extracting(other -> ((NotFoundException) other).executionId().orElseThrow())
                  .containsExactly("b", run.id());
            });
  }

  @Test
  void aTimeThatRunsOutTellsOfThoseThatWerePassedOver() {
    RunningExecution run = seen();

    StillRunningException over =
        catchThrowableOfType(
            StillRunningException.class,
            () -> RunningExecution.awaitAny(List.of(none("gone"), run), Duration.ZERO));

    assertThat(over.stillRunning()).containsExactly(run);
    assertThat(over.getSuppressed()).hasOnlyElementsOfType(NotFoundException.class).hasSize(1);
  }

  /** Of a job that does not exist, there is none to be passed over. */
  @Test
  void otherRefusalsEndAWaitForAny() {
    RunningExecution run = seen();
    RunningExecution ofNoJob = site.blaxel.job("none").execution("exec-1");
    RunningExecution forbidden = site.blaxel.job("other").execution("exec-2");
    site.server.respondNext(
        request -> request.target().endsWith("/exec-2"), CannedResponse.status(403));

    assertThatThrownBy(() -> RunningExecution.awaitAny(List.of(run, ofNoJob), Site.LONG))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.executionId()).isEmpty());
    assertThatThrownBy(() -> RunningExecution.awaitAny(List.of(run, forbidden), Site.LONG))
        .isInstanceOf(ForbiddenException.class);
  }

  /** One that does not show yet is not taken for gone. */
  @Test
  void aWaitForAnyWaitsForThoseThatDoNotShowYet() {
    try (Site late =
        Site.jumping(
            server ->
                server.lifecycle(
                    ExecutionLifecycle.succeeding().visibleAfter(Duration.ofSeconds(5))))) {
      List<RunningExecution> runs = late.startSeveral(2);

      assertThat(RunningExecution.awaitAny(runs, Site.LONG).getMetadata().getId())
          .isEqualTo(runs.get(0).id());
    }
  }
}
