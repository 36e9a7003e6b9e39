package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Items that are delivered before the page that they are on is there. */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class ArrivalsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<JobExecution> list =
      IntStream.range(0, 30).mapToObj(i -> Executions.id("e" + i)).toList();
  private final List<Arrivals<JobExecution>> given = new ArrayList<>();
  private final ScriptedPages pages = ScriptedPages.whenTold(ScriptedPages.of(list));

  @Test
  void itemsAreDeliveredWhileTheRestOfTheirPageIsOnItsWay() {
    Iterator<JobExecution> walk = listing(4).iterator();

    assertThat(next(walk, 3)).containsExactly("e0", "e1", "e2");
    assertThat(pages.waiting()).isOne();
  }

  @Test
  void theRestComesWithThePage() {
    Iterator<JobExecution> walk = listing(4).iterator();
    next(walk, 3);

    end();
    assertThat(next(walk, 17)).containsExactlyElementsOf(ids(3, 20));
  }

  @Test
  void theLastItemOfAPageIsLeftToThePage() throws InterruptedException {
    Arrivals<String> arrivals = new Arrivals<>();
    arrivals.add("a");
    arrivals.add("b");
    assertThat(arrivals.take()).containsExactly("a");
    arrivals.add("c");
    assertThat(arrivals.take()).containsExactly("b");
    arrivals.end();
    assertThat(arrivals.take()).isEmpty();
    assertThat(arrivals.take()).isEmpty();
  }

  @Test
  void aPageThatNeverBeganHasNothing() throws InterruptedException {
    Arrivals<String> arrivals = new Arrivals<>();
    arrivals.end();
    assertThat(arrivals.take()).isEmpty();
  }

  @Test
  void whoWaitsForItemsGetsThoseThatComeLater() throws InterruptedException {
    Arrivals<String> arrivals = new Arrivals<>();
    FutureTask<List<String>> taken = waiting(arrivals);
    arrivals.add("a");
    arrivals.add("b");
    assertThat(taken).succeedsWithin(PATIENCE).isEqualTo(List.of("a"));
    arrivals.add("c");
    assertThat(arrivals.take()).containsExactly("b");
  }

  @Test
  void theEndWakesWhoWaits() throws InterruptedException {
    Arrivals<String> arrivals = new Arrivals<>();
    FutureTask<List<String>> taken = waiting(arrivals);
    arrivals.end();
    assertThat(taken).succeedsWithin(PATIENCE).isEqualTo(List.of());
    arrivals.add("a");
    assertThat(arrivals.take()).isEmpty();
  }

  @Test
  void noMoreThanTheLimitIsDelivered() {
    Iterator<JobExecution> walk = listing(12).limit(5).iterator();
    assertThat(next(walk, 4)).containsExactlyElementsOf(ids(0, 4));

    end();
    assertThat(next(walk, 1)).containsExactly("e4");
    assertThat(walk.hasNext()).isFalse();
    assertThat(pages.cancelled).isEmpty();
  }

  @Test
  void whatTheServerGivesBeyondThePageSizeComesWithThePage() {
    ScriptedPages generous =
        ScriptedPages.atOnce(
            request -> ScriptedPages.of(list).apply(PageRequest.at(request.offset(), list.size())));
    Iterator<JobExecution> walk =
        FakeJobApi.listing(giving(generous, 30)).pageSize(10).prefetch(0).iterator();
    assertThat(next(walk, 30)).containsExactlyElementsOf(ids(0, 30));
    assertThat(generous.requests).hasSize(1);
  }

  @Test
  void aListingOfOneWaitsForItsPage() {
    assertThat(listing(0).limit(1).iterator()).isNotNull();
    Iterator<JobExecution> walk = FakeJobApi.listing(atOnce(2)).limit(1).iterator();
    assertThat(next(walk, 1)).containsExactly("e0");
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void pagesAreDeliveredWhole() {
    ExecutionListing listing = FakeJobApi.listing(atOnce(4));

    assertThat(listing.pages().iterator().next()).hasToString("ExecutionPage{size=20}").hasSize(20);
    assertThat(listing.asyncPages().next().join().orElseThrow().executions()).hasSize(20);
    assertThat(given).containsOnlyNulls();
  }

  @Test
  void onlyTheFirstPageIsTakenInParts() {
    List<String> all = new ArrayList<>();
    for (JobExecution execution : FakeJobApi.listing(atOnce(4))) all.add(id(execution));

    assertThat(all).containsExactlyElementsOf(ids(0, 30));
    assertThat(given.get(0)).isNotNull();
    assertThat(given.subList(1, given.size())).containsOnlyNulls();
  }

  @Test
  void aPageThatBreaksOffIsToldOfAfterItsItems() {
    ScriptedPages failing =
        ScriptedPages.atOnce(
            request -> {
              if (pages.requests.size() < 2) throw new TransportException("broke off", null);
              return ScriptedPages.of(list).apply(request);
            });
    Iterator<JobExecution> walk =
        FakeJobApi.listing(
                (request, arrivals) -> {
                  pages.requests.add(request);
                  if (arrivals != null) list.subList(0, 4).forEach(arrivals::add);
                  return failing.fetch(request, null);
                })
            .iterator();
    assertThat(next(walk, 3)).containsExactlyElementsOf(ids(0, 3));
    assertThatThrownBy(walk::next).isInstanceOf(TransportException.class);
    assertThat(next(walk, 27)).containsExactlyElementsOf(ids(3, 30));
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void anInterruptEndsTheWaitAndTheCall() {
    Iterator<JobExecution> walk = listing(1).iterator();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(walk::next)
          .isInstanceOf(BlaxelException.class)
          .hasMessageEndingWith(" was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void anInterruptDuringTheWaitEndsTheCall() {
    Thread reader = Thread.currentThread();
    Iterator<JobExecution> walk =
        FakeJobApi.listing(
                (request, arrivals) -> {
                  PageCall<JobExecution> call = pages.fetch(request, arrivals);
                  reader.interrupt();
                  return call;
                })
            .iterator();
    try {
      assertThatThrownBy(walk::next).hasMessageEndingWith(" was interrupted");
      assertThat(pages.cancelled).hasSize(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** A listing over pages that are answered when told, of which so many items are there at once. */
  private ExecutionListing listing(int early) {
    return FakeJobApi.listing(giving(pages, early));
  }

  private PageSource<JobExecution> atOnce(int early) {
    return giving(ScriptedPages.atOnce(ScriptedPages.of(list)), early);
  }

  private PageSource<JobExecution> giving(PageSource<JobExecution> source, int early) {
    return (request, arrivals) -> {
      given.add(arrivals);
      if (arrivals != null) list.subList(0, early).forEach(arrivals::add);
      return source.fetch(request, null);
    };
  }

  private void end() {
    pages.answer();
  }

  /** A thread that waits already when this returns. */
  private static FutureTask<List<String>> waiting(Arrivals<String> arrivals) {
    FutureTask<List<String>> taking = new FutureTask<>(arrivals::take);
    Thread thread = new Thread(taking);
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
    return taking;
  }

  private static List<String> next(Iterator<JobExecution> walk, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) ids.add(id(walk.next()));
    return ids;
  }

  private static String id(JobExecution execution) {
    return execution.getMetadata().getId();
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "e" + i).toList();
  }
}
