package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits for several executions, of which not all were seen before, and looks that fail. */
class AwaitManyFailuresTest {
  private final Site site = Site.jumping(server -> server.job("other"));
  private final RunningExecution known = site.start(1);

  @AfterEach
  void close() {
    site.close();
  }

  private static RunningExecution unseen(JobExecutions job) {
    return job.execution(job.start(Site.tasks(1)).id());
  }

  private RunningExecution unseenOfAnother() {
    return unseen(site.blaxel.job("other"));
  }

  private static boolean lists(ReceivedRequest request) {
    return request.target().contains("/executions?");
  }

  private static Predicate<ReceivedRequest> looksAt(RunningExecution run) {
    return request -> request.target().endsWith("/" + run.id());
  }

  private void respond(Predicate<ReceivedRequest> to, int times) {
    CannedResponse[] answers = new CannedResponse[times];
    Arrays.fill(answers, CannedResponse.status(503));
    site.server.respondNext(to, answers);
  }

  @Test
  void anUnseenOneTakesNoToleranceFromTheOthers() {
    RunningExecution unseen = unseenOfAnother();
    respond(looksAt(known), 5);

    List<JobExecution> done = RunningExecution.awaitAll(List.of(known, unseen), Site.LONG);

    assertThat(ids(done)).containsExactly(known.id(), unseen.id());
  }

  @Test
  void noneOfTheSameJobDoesEither() {
    RunningExecution unseen = unseen(site.job);
    site.server.respondNext(AwaitManyFailuresTest::lists, CannedResponse.status(200).json("[]"));
    respond(looksAt(known), 1);

    assertThat(RunningExecution.awaitAll(List.of(known, unseen), Site.LONG)).hasSize(2);
  }

  @Test
  void theFirstLookAtAnUnseenOneFailsAfterItsRetries() {
    RunningExecution unseen = unseenOfAnother();
    respond(looksAt(unseen), 4);

    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(known, unseen), Site.LONG))
        .isInstanceOf(ServerErrorException.class)
        .hasMessageContaining(unseen.id());
    assertThat(site.clock.sleeps()).hasSize(3);
  }

  @Test
  void soDoesTheListingThatIsToShowIt() {
    RunningExecution unseen = unseen(site.job);
    respond(AwaitManyFailuresTest::lists, 4);

    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(known, unseen), Site.LONG))
        .isInstanceOf(ServerErrorException.class);
    assertThat(site.clock.sleeps()).hasSize(3);
  }

  @Test
  void itIsNotBorneThoughAnotherFailureThatIsAsksForALongerPause() {
    RunningExecution unseen = unseenOfAnother();
    respond(looksAt(unseen), 4);
    site.server.respondNext(looksAt(known), CannedResponse.status(429).header("Retry-After", "55"));

    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(known, unseen), Site.LONG))
        .isInstanceOf(ServerErrorException.class);
  }

  @Test
  void oneThatHasEndedIsTheAnswerThoughAnotherDoesNotExist() {
    JobExecution done = known.await(Site.LONG);
    RunningExecution none = site.blaxel.job("other").execution("none");
    RunningExecution same = site.job.execution(known.id());

    assertThat(RunningExecution.awaitAny(List.of(none, same), Site.LONG)).isEqualTo(done);
  }
}
