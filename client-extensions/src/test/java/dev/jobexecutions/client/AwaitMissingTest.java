package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.CannedResponse;
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
}
