package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AsyncPagesTest {
  private final List<JobExecution> list = Executions.list(50);
  private final ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
  private final AsyncPages<ExecutionPage> pages = FakeJobApi.listing(slow).prefetch(0).asyncPages();

  private static List<JobExecution> executions(CompletableFuture<Optional<ExecutionPage>> page) {
    return page.join().orElseThrow().executions();
  }

  @Test
  void nothingIsRequestedBeforeThePageIsAskedFor() {
    assertThat(slow.requests).isEmpty();
    assertThat(pages.next()).isNotDone();
    assertThat(slow.requests).hasSize(1);
  }

  @Test
  void pagesAskedForBeforeEarlierOnesArrivedComeInOrder() {
    var first = pages.next();
    var second = pages.next();
    var third = pages.next();
    var end = pages.next();
    while (slow.waiting() > 0) slow.answer();
    assertThat(executions(first)).isEqualTo(list.subList(0, 20));
    assertThat(executions(second)).isEqualTo(list.subList(20, 40));
    assertThat(executions(third)).isEqualTo(list.subList(40, 50));
    assertThat(end.join()).isEmpty();
  }

  @Test
  void afterTheEndItStaysEmpty() {
    AsyncPages<ExecutionPage> none =
        FakeJobApi.listing(ScriptedPages.atOnce(ScriptedPages.of(List.of()))).asyncPages();
    assertThat(none.next().join()).isEmpty();
    assertThat(none.next().join()).isEmpty();
  }

  @Test
  void afterTheEndItStaysEmptyWhenItIsClosed() {
    AsyncPages<ExecutionPage> none =
        FakeJobApi.listing(ScriptedPages.atOnce(ScriptedPages.of(List.of()))).asyncPages();
    assertThat(none.next().join()).isEmpty();

    none.close();
    none.close();

    assertThat(none.next().join()).isEmpty();
  }

  @Test
  void cancellingGivesTheRequestUpAndLosesNoPage() {
    var cancelled = pages.next();
    assertThat(cancelled.cancel(true)).isTrue();
    assertThat(slow.waiting()).isZero();
    assertThat(slow.cancelled).hasSize(1);
    var again = pages.next();
    slow.answer();
    assertThat(executions(again)).isEqualTo(list.subList(0, 20));
  }

  @Test
  void cancellingAsksForNothing() {
    AsyncPages<ExecutionPage> ahead = FakeJobApi.listing(slow).prefetch(2).asyncPages();
    var cancelled = ahead.next();
    assertThat(slow.requests).hasSize(3);
    cancelled.cancel(true);
    assertThat(slow.requests).hasSize(3);
    assertThat(slow.waiting()).isZero();
  }

  @Test
  void aPageThatArrivesForACancelledFutureIsForTheNextOne() {
    var first = pages.next();
    var second = pages.next();
    slow.answer();
    assertThat(first).isDone();
    second.cancel(true);
    var third = pages.next();
    while (slow.waiting() > 0) slow.answer();
    assertThat(executions(third)).isEqualTo(list.subList(20, 40));
  }

  @Test
  void aFailedPageIsTriedAgain() {
    boolean[] broken = {true};
    AsyncPages<ExecutionPage> breaking =
        FakeJobApi.listing(
                ScriptedPages.atOnce(
                    request -> {
                      if (broken[0]) throw new TransportException("broken", null);
                      return ScriptedPages.of(list).apply(request);
                    }))
            .asyncPages();
    assertThat(breaking.next())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(TransportException.class);
    broken[0] = false;
    assertThat(executions(breaking.next())).isEqualTo(list.subList(0, 20));
  }

  @Test
  void nothingIsRequestedOnceTheyAreClosed() {
    pages.close();
    assertThat(pages.next())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("closed");
    assertThat(slow.requests).isEmpty();
  }

  @Test
  void cancellingAPageThatWaitsForItsTurnLeavesTheOneBeforeAlone() {
    var first = pages.next();
    var second = pages.next();
    second.cancel(true);
    assertThat(slow.cancelled).isEmpty();
    slow.answer();
    assertThat(executions(first)).isEqualTo(list.subList(0, 20));
    var third = pages.next();
    slow.answer();
    assertThat(executions(third)).isEqualTo(list.subList(20, 40));
  }

  @Test
  void manyPagesAskedForAtOnceDoNotGrowTheStack() {
    List<CompletableFuture<?>> asked = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) asked.add(pages.next());
    while (slow.waiting() > 0) slow.answer();
    assertThat(asked).allMatch(page -> page.isDone() && !page.isCompletedExceptionally());
  }

  @Test
  void aPageMayBeWaitedForInWhatFollowsTheOneBefore() {
    AsyncPages<ExecutionPage> atOnce =
        FakeJobApi.listing(ScriptedPages.atOnce(ScriptedPages.of(list))).asyncPages();
    CompletableFuture<List<JobExecution>> second =
        pages.next().thenApply(page -> executions(pages.next()));
    answerWhileSomeoneWaits();
    assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(list.subList(20, 40));
    assertThat(atOnce.next().thenApply(page -> executions(atOnce.next())).join())
        .isEqualTo(list.subList(20, 40));
  }

  /** The first answer's thread does not come back before the second answer. */
  private void answerWhileSomeoneWaits() {
    new Thread(slow::answer).start();
    while (slow.requests.size() < 2) Thread.onSpinWait();
    slow.answer();
  }

  @Test
  void aPageThatCameAfterAFutureTimedOutIsForTheNextOne() {
    var late = pages.next();
    late.completeExceptionally(new java.util.concurrent.TimeoutException());
    var next = pages.next();
    assertThat(slow.requests).hasSize(1);
    slow.answer();
    assertThat(executions(next)).isEqualTo(list.subList(0, 20));
  }
}
