package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for ahead, and what of it is given up. */
class PrefetchTest {
  private final List<JobExecution> list = Executions.list(400);
  private final ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(list));
  private final ExecutionListing listing = FakeJobApi.listing(pages);

  @Test
  void itGrowsWithTheWalk() {
    Iterator<ExecutionPage> walk = listing.pages().iterator();
    List<Integer> requests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      walk.next();
      requests.add(pages.requests.size());
    }
    // None ahead of the first page, then 1, 2 and 4.
    assertThat(requests).containsExactly(1, 3, 5, 8, 9, 10);
  }

  @Test
  void theFirstOfAStreamCostsOneRequest() {
    assertThat(listing.stream().findFirst()).isPresent();
    assertThat(pages.requests).hasSize(1);
  }

  @Test
  void soManyPagesAsSetAreAskedForAtTheSameTime() {
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
    CompletableFuture<?> first = FakeJobApi.listing(slow).prefetch(3).asyncPages().next();
    assertThat(first).isNotDone();
    assertThat(slow.requests)
        .containsExactly(
            PageRequest.at(0, 20),
            PageRequest.at(19, 21),
            PageRequest.at(39, 21),
            PageRequest.at(59, 21));
  }

  @Test
  void pagesAheadAreNotNeededBeforeTheirTurn() {
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(slow).prefetch(3).asyncPages();
    CompletableFuture<?> first = walk.next();
    assertThat(slow.needed).isEmpty();
    slow.answer();
    assertThat(first).isDone();
    assertThat(walk.next()).isNotDone();
    assertThat(slow.needed).containsOnly(PageRequest.at(0, 20), PageRequest.at(19, 21));
  }

  @Test
  @Timeout(30)
  void pagesAheadOfOneWalkAreDecodedWithinOneLimit() throws Exception {
    int atOnce = DecodingLimit.PLACES;
    assumeThat(atOnce).isLessThan(Prefetch.MAX); // Else there is no page that has to wait.
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
    CompletableFuture<?> unused =
        FakeJobApi.listing(slow).prefetch(Prefetch.MAX).asyncPages().next();
    FutureTask<String> last = new FutureTask<>(() -> slow.ahead.get(atOnce).decoded(() -> "last"));
    Thread decoding = new Thread(last);
    whileDecoding(
        slow.ahead.subList(0, atOnce),
        () -> {
          decoding.start();
          Site.spinWhile(() -> decoding.getState() != Thread.State.WAITING && !last.isDone());
          assertThat(last.isDone()).isFalse();
        });
    assertThat(last.get()).isEqualTo("last");
  }

  private static void whileDecoding(List<DecodingLimit.Page> pages, Runnable task)
      throws IOException {
    if (pages.isEmpty()) {
      task.run();
      return;
    }
    pages
        .get(0)
        .decoded(
            () -> {
              whileDecoding(pages.subList(1, pages.size()), task);
              return "";
            });
  }

  @Test
  void noneIsAskedForThatTheLimitDoesNotReach() {
    assertThat(listing.prefetch(8).limit(45)).hasSize(45);
    assertThat(pages.requests)
        .containsExactly(PageRequest.at(0, 20), PageRequest.at(19, 21), PageRequest.at(39, 6));
  }

  @Test
  void withCursorsOneIsAskedForWhileTheCurrentPageIsRead() {
    ScriptedPages cursors = ScriptedPages.atOnce(PrefetchTest::endless);
    Iterator<ExecutionPage> walk = FakeJobApi.cursorListing(cursors).prefetch(8).pages().iterator();
    walk.next();
    assertThat(cursors.requests).hasSize(2);
    walk.next();
    assertThat(cursors.requests).hasSize(3);
  }

  /** Before that, nobody knows by which cursor; afterwards, nobody need wait for it. */
  @Test
  void withCursorsTheSecondIsAskedForOnceTheFirstIsWhole() {
    List<JobExecution> first =
        IntStream.range(0, 5).mapToObj(i -> Executions.id("exec-" + i)).toList();
    List<Arrivals<JobExecution>> arriving = new ArrayList<>();
    ScriptedPages cursors = ScriptedPages.whenTold(request -> new PageAnswer<>(first, true, "1"));
    Iterator<JobExecution> walk =
        FakeJobApi.cursorListing(
                (request, arrivals) -> {
                  if (arrivals != null) {
                    arriving.add(arrivals);
                    first.subList(0, 3).forEach(arrivals::add);
                  }
                  return cursors.fetch(request, null);
                })
            .pageSize(5)
            .prefetch(1)
            .iterator();
    assertThat(walk.next()).isEqualTo(first.get(0));
    first.subList(3, 5).forEach(arriving.get(0)::add);
    cursors.answer();

    assertThat(walk.next()).isEqualTo(first.get(1));
    assertThat(cursors.requests).hasSize(1);
    assertThat(walk.next()).isEqualTo(first.get(2));
    assertThat(cursors.requests).hasSize(2);
    assertThat(walk.next()).isEqualTo(first.get(3));
  }

  private static PageAnswer<JobExecution> endless(PageRequest request) {
    int page = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
    return new PageAnswer<>(List.of(Executions.id("exec-" + page)), true, String.valueOf(page + 1));
  }

  @Test
  void aClosedStreamGivesUpWhatIsUnderWay() {
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(slow).prefetch(2).asyncPages();
    CompletableFuture<?> page = walk.next();
    walk.close();
    assertThat(slow.cancelled).hasSize(3);
    assertThat(slow.waiting()).isZero();
    assertThat(page)
        .isCompletedExceptionally()
        .failsWithin(java.time.Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .withMessageContaining("closed");
  }

  @Test
  void theEndGivesUpWhatWasAskedForBeyondIt() {
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list.subList(0, 30)));
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(slow).prefetch(4).asyncPages();
    var first = walk.next();
    var second = walk.next();
    var end = walk.next();
    for (int i = 0; i < 2; i++) slow.answer();
    assertThat(first.join()).isPresent();
    assertThat(second.join()).isPresent();
    while (!end.isDone()) slow.answer();
    assertThat(end.join()).isEmpty();
    assertThat(slow.waiting()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 64})
  void theEndsOfTheRangeBelongToIt(int pages) {
    assertThat(Prefetch.of(pages).ahead(7)).isEqualTo(pages);
  }

  @Test
  void whatWasFetchedAheadIsRemembered() {
    WalkSettings settings = WalkSettings.ofPages(20);
    assertThat(settings.memory()).isEqualTo(512 + 4 * 20);
    assertThat(settings.prefetch(64).memory()).isEqualTo(512 + 64 * 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65})
  void aNumberOutOfItsRangeIsRefused(int pages) {
    assertThatThrownBy(() -> listing.prefetch(pages))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prefetch must be 0 to 64")
        .hasMessageContaining(String.valueOf(pages));
  }

  @Test
  void whatIsAskedForWhileTheWalkIsClosedIsGivenUp() {
    ScriptedPages slow = ScriptedPages.whenTold(ScriptedPages.of(list));
    List<Runnable> close = new ArrayList<>();
    PageSource<JobExecution> racing =
        (request, arrivals) -> {
          PageCall<JobExecution> call = slow.fetch(request, arrivals);
          close.forEach(Runnable::run);
          return call;
        };
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(racing).prefetch(2).asyncPages();
    close.add(walk::close);
    CompletableFuture<?> page = walk.next();
    assertThat(slow.waiting()).isZero();
    assertThat(page).isCompletedExceptionally();
  }

  @Test
  void aPageIsNotLostWhereTheNextCannotBeAskedFor() {
    boolean[] closed = {false};
    ScriptedPages cursors = ScriptedPages.atOnce(PrefetchTest::endless);
    PageSource<JobExecution> closing =
        (request, arrivals) -> {
          if (closed[0]) throw new IllegalStateException("closed");
          closed[0] = true;
          return cursors.fetch(request, arrivals);
        };
    Iterator<ExecutionPage> walk = FakeJobApi.cursorListing(closing).prefetch(1).pages().iterator();
    assertThat(walk.next().executions()).hasSize(1);
    assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);
  }

  /** Pages of which every request fails while the server is down. */
  private final boolean[] down = {false};

  private final ScriptedPages unsteady =
      ScriptedPages.whenTold(
          request -> {
            if (down[0]) throw new TransportException("down", null);
            return ScriptedPages.of(list).apply(request);
          });

  @Test
  void aPageThatFailedBeforeItWasNeededIsAskedForAgain() {
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(unsteady).prefetch(3).asyncPages();
    CompletableFuture<Optional<ExecutionPage>> first = walk.next();
    unsteady.answer();
    assertThat(first).isDone();
    down[0] = true;
    while (unsteady.waiting() > 0) unsteady.answer();
    down[0] = false;
    List<JobExecution> rest = new ArrayList<>();
    while (rest.size() < list.size() - 20) {
      CompletableFuture<Optional<ExecutionPage>> page = walk.next();
      while (unsteady.waiting() > 0) unsteady.answer();
      rest.addAll(page.join().orElseThrow().executions());
    }
    assertThat(rest).isEqualTo(list.subList(20, list.size()));
  }

  @Test
  void aPageThatFailsWhileItIsNeededFails() {
    AsyncPages<ExecutionPage> walk = FakeJobApi.listing(unsteady).prefetch(3).asyncPages();
    CompletableFuture<Optional<ExecutionPage>> first = walk.next();
    down[0] = true;
    unsteady.answer();
    assertThat(first).isCompletedExceptionally();
    CompletableFuture<Optional<ExecutionPage>> again = walk.next();
    assertThat(unsteady.requests).hasSize(5);
    while (unsteady.waiting() > 0) unsteady.answer();
    assertThat(again).isCompletedExceptionally();
  }

  /** The page that is waited for may arrive just when the wait for it is given up. */
  @Test
  void anInterruptThatComesTooLateCostsNoPageAhead() {
    Walk<JobExecution, ExecutionPage> walk = FakeJobApi.listing(unsteady).prefetch(2).walk();
    CompletableFuture<Optional<ExecutionPage>> first = walk.next();
    unsteady.answer();
    assertThat(first).isDone();
    walk.interrupt();
    CompletableFuture<Optional<ExecutionPage>> second = walk.next();
    while (unsteady.waiting() > 0) unsteady.answer();
    assertThat(second.join().orElseThrow().executions()).startsWith(list.get(20));
  }
}
