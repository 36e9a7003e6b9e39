package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings by offset that change or misbehave while they are walked, one change at a time. */
class OffsetWalkTest {
  private final List<JobExecution> list = new ArrayList<>(Executions.list(300));
  private final ScriptedPages pages = ScriptedPages.atOnce(ScriptedPages.of(list));
  private final ExecutionListing listing = FakeJobApi.listing(pages).prefetch(0);

  private String asked() {
    return pages.requests.stream()
        .map(request -> request.limit() + "@" + request.offset())
        .collect(Collectors.joining(" "));
  }

  @Test
  void eachPageOverlapsTheLastDeliveredExecution() {
    assertThat(listing.pageSize(100)).containsExactlyElementsOf(Executions.list(300));
    assertThat(asked()).isEqualTo("100@0 100@99 100@198 100@297 100@300");
  }

  @Test
  void whatIsCreatedAtTheFrontNeitherRepeatsNorHidesAnything() {
    Iterator<ExecutionPage> walk = listing.pageSize(20).pages().iterator();
    walk.next();
    for (int i = 0; i < 30; i++) list.add(0, Executions.id("new-" + i));
    assertThat(ids(rest(walk))).isEqualTo(ids(Executions.list(300).subList(20, 300)));
  }

  @Test
  void theWayToAPlaceThatIsKnownToBeFurtherOnIsJumped() {
    list.addAll(Executions.list(1_000).subList(300, 1_000));
    Iterator<ExecutionPage> walk = listing.pageSize(100).pages().iterator();
    for (int i = 0; i < 6; i++) walk.next();
    for (int i = 0; i < 400; i++) list.add(0, Executions.id("new-" + i));
    pages.requests.clear();
    assertThat(ids(walk.next())).startsWith("exec-595");
    // What is found at the old place was delivered 301 executions before the last one.
    assertThat(asked()).isEqualTo("100@594 100@994");
  }

  @Test
  void whatIsRemovedBeforeThePlaceSkipsNothing() {
    Iterator<ExecutionPage> walk = listing.pageSize(20).pages().iterator();
    walk.next();
    list.subList(0, 15).clear();
    assertThat(ids(rest(walk))).isEqualTo(ids(Executions.list(300).subList(20, 300)));
  }

  @Test
  void whatIsCreatedAtTheEndIsDeliveredToo() {
    Iterator<ExecutionPage> walk = listing.pageSize(100).pages().iterator();
    walk.next();
    list.add(Executions.id("last"));
    assertThat(ids(rest(walk))).hasSize(201).endsWith("last");
  }

  @Test
  void creationTimesTellWhereToGoOnWhenAllThatWasDeliveredIsGone() {
    list.addAll(Executions.list(1_500).subList(300, 1_500));
    Iterator<ExecutionPage> walk = listing.pageSize(100).pages().iterator();
    for (int i = 0; i < 7; i++) walk.next();
    // Beyond what a walk remembers, so that ids alone would not do.
    list.subList(0, 697).clear();
    list.addAll(0, Collections.nCopies(3, Executions.list(1).get(0)));
    assertThat(ids(rest(walk))).isEqualTo(ids(Executions.list(1_500).subList(697, 1_500)));
  }

  @Test
  void aPlaceThatCannotBeFoundAgainIsSaidSo() {
    list.clear();
    for (int i = 0; i < 1_000; i++) list.add(Executions.id("exec-" + i));
    Iterator<ExecutionPage> walk = listing.pageSize(100).pages().iterator();
    for (int i = 0; i < 6; i++) walk.next();
    list.subList(0, 700).clear();
    assertThatThrownBy(walk::hasNext)
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("job 'job' lost its place")
        .hasMessageContaining("Start the listing anew");
  }

  @Test
  void aListThatIsEmptiedWhileItIsWalkedEnds() {
    Iterator<ExecutionPage> walk = listing.pageSize(100).pages().iterator();
    walk.next();
    list.clear();
    assertThat(walk.hasNext()).isFalse();
  }

  @Test
  void aServerThatIgnoresTheOffsetIsFoundOut() {
    ScriptedPages stuck =
        ScriptedPages.atOnce(
            request ->
                ScriptedPages.of(list).apply(PageRequest.at(0, Math.min(20, request.limit()))));
    Iterator<JobExecution> walk = FakeJobApi.listing(stuck).iterator();
    for (int i = 0; i < 20; i++) walk.next();
    assertThatThrownBy(walk::hasNext)
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("'job'")
        .hasMessageContaining("ignores the offset");
    assertThat(stuck.requests).hasSizeLessThan(40);
  }

  @Test
  void aServerThatCountsPagesWithTheOffsetIsFoundOut() {
    ScriptedPages counting =
        ScriptedPages.atOnce(
            request ->
                ScriptedPages.of(list)
                    .apply(PageRequest.at(request.offset() * request.limit(), request.limit())));
    Iterator<JobExecution> walk = FakeJobApi.listing(counting).prefetch(0).iterator();
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> walk.forEachRemaining(execution -> delivered.add(ShiftingList.id(execution))))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("counts pages");
    assertThat(delivered).isEqualTo(ids(list).subList(0, delivered.size()));
  }

  @Test
  void aServerThatGivesOneExecutionAtATimeIsFoundOut() {
    ScriptedPages single =
        ScriptedPages.atOnce(
            request -> ScriptedPages.of(list).apply(PageRequest.at(request.offset(), 1)));
    assertThatThrownBy(() -> FakeJobApi.listing(single).forEach(execution -> {}))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("one item at a time");
  }

  @Test
  void aServerThatComesToGiveOneExecutionAtATimeIsFoundOutToo() {
    int[] length = {100};
    ScriptedPages failing =
        ScriptedPages.atOnce(
            request -> ScriptedPages.of(list).apply(PageRequest.at(request.offset(), length[0])));
    Iterator<ExecutionPage> walk =
        FakeJobApi.listing(failing).pageSize(100).prefetch(0).pages().iterator();
    walk.next();
    length[0] = 1;
    list.subList(0, 100).clear();
    List<JobExecution> rest = new ArrayList<>();
    assertThatThrownBy(() -> walk.forEachRemaining(page -> rest.addAll(page.executions())))
        .isExactlyInstanceOf(BlaxelException.class);
    assertThat(ids(rest)).isEqualTo(ids(list).subList(0, rest.size()));
    assertThat(failing.requests).hasSizeLessThan(500);
  }

  @Test
  void aServerThatAllowsFewerExecutionsAPageLosesNothing() {
    ScriptedPages capped =
        ScriptedPages.atOnce(
            request ->
                ScriptedPages.of(list)
                    .apply(PageRequest.at(request.offset(), Math.min(request.limit(), 7))));
    assertThat(FakeJobApi.listing(capped).pageSize(100)).containsExactlyElementsOf(list);
    assertThat(FakeJobApi.listing(capped).pageSize(100).prefetch(8))
        .containsExactlyElementsOf(list);
  }

  @Test
  void aServerThatCutsPagesShortIsNotTakenForOneAtItsEnd() {
    // By size, say: what is large comes alone.
    Map<Integer, Integer> lengths = Map.of(9, 6, 23, 1);
    ScriptedPages cutting =
        ScriptedPages.atOnce(
            request ->
                ScriptedPages.of(list)
                    .apply(
                        PageRequest.at(
                            request.offset(), lengths.getOrDefault(request.offset(), 10))));
    assertThat(FakeJobApi.listing(cutting).pageSize(10).prefetch(0))
        .containsExactlyElementsOf(list);
  }

  @Test
  void aSingleExecutionTakesTwoRequests() {
    list.subList(1, 300).clear();
    assertThat(listing).hasSize(1);
    assertThat(asked()).isEqualTo("20@0 21@1");
  }

  @Test
  void aServerThatSendsMoreThanAskedForDoesNotBreakTheLimit() {
    ScriptedPages generous =
        ScriptedPages.atOnce(
            request -> ScriptedPages.of(list).apply(PageRequest.at(request.offset(), 100)));
    assertThat(ids(FakeJobApi.listing(generous).limit(3)))
        .containsExactly("exec-0", "exec-1", "exec-2");
  }

  /** As where the server breaks ties by what changes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 18, 19})
  void oneThatChangesItsPlaceAmongThoseOfOneMomentHidesNoOther(int moved) {
    list.subList(40, 300).clear();
    list.replaceAll(
        each ->
            Executions.with(
                metadata -> metadata.id(ShiftingList.id(each)).createdAt("2026-07-01T00:00:00Z")));
    List<String> all = ids(list);
    Iterator<ExecutionPage> walk = listing.pageSize(20).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    list.add(39, list.remove(moved));
    delivered.addAll(ids(rest(walk)));
    assertThat(delivered).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void severalThatChangeTheirPlacesAmongThoseOfOneMomentHideNoOther() {
    list.subList(5, 300).clear();
    for (int i = 0; i < 60; i++) {
      String id = "batch-" + i;
      list.add(Executions.with(metadata -> metadata.id(id).createdAt("2026-06-01T00:00:00Z")));
    }
    List<String> all = ids(list);
    Iterator<ExecutionPage> walk = listing.pageSize(20).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    for (int i = 0; i < 4; i++) list.add(40, list.remove(6));
    delivered.addAll(ids(rest(walk)));
    assertThat(delivered).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void oneThatComesAgainHidesNoOther() {
    list.subList(12, 300).clear();
    list.set(4, Executions.id("exec-0"));
    assertThat(ids(listing.pageSize(3)))
        .isEqualTo(ids(list.stream().filter(each -> list.indexOf(each) != 4).toList()));
  }

  @Test
  void aServerThatCutsPagesShortIsSearchedToTheEnd() {
    ScriptedPages cutting =
        ScriptedPages.atOnce(
            request ->
                ScriptedPages.of(list)
                    .apply(
                        PageRequest.at(
                            request.offset(), request.limit() == 100 ? 5 : request.limit())));
    Iterator<ExecutionPage> walk =
        FakeJobApi.listing(cutting).pageSize(10).prefetch(0).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    for (int i = 0; i < 30; i++) {
      String id = "new-" + i;
      String time = "2026-07-02T00:00:" + (10 + i) + "Z";
      list.add(0, Executions.with(metadata -> metadata.id(id).createdAt(time)));
    }
    delivered.addAll(ids(rest(walk)));
    assertThat(delivered).isEqualTo(ids(Executions.list(300)));
  }

  @Test
  void aSearchAsksForNoMoreThanAnAnswerMayHave() {
    ScriptedPages large =
        ScriptedPages.atOnce(
            request -> {
              if (request.limit() > 40)
                throw new ResponseFormatException("too large", "$", null, true);
              return ScriptedPages.of(list).apply(request);
            });
    Iterator<ExecutionPage> walk =
        FakeJobApi.listing(large).pageSize(20).prefetch(0).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    for (int i = 0; i < 60; i++) list.add(0, Executions.id("new-" + i));
    delivered.addAll(ids(rest(walk)));
    assertThat(delivered).isEqualTo(ids(Executions.list(300)));
  }

  @Test
  void aPageOfTheReadersOwnSizeThatIsTooLargeIsSaidToBe() {
    ScriptedPages large =
        ScriptedPages.atOnce(
            request -> {
              throw new ResponseFormatException("too large", "$", null, true);
            });
    assertThatThrownBy(() -> ids(FakeJobApi.listing(large))).hasMessage("too large");
    assertThat(large.requests).hasSize(1);
  }

  @Test
  void executionsWithoutAnIdAreToldApartByTheirMetadata() {
    list.clear();
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-01T00:00:00Z")));
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-02T00:00:00Z").id("")));
    list.add(Executions.with(metadata -> metadata.createdAt("2026-01-03T00:00:00Z").id("")));
    assertThat(listing.pageSize(1)).containsExactlyElementsOf(list);
  }

  @Test
  void aFailedPageIsTriedAgainByTheSameWalk() {
    boolean[] broken = {false};
    ScriptedPages breaking =
        ScriptedPages.atOnce(
            request -> {
              if (broken[0]) throw new TransportException("broken", null);
              return ScriptedPages.of(list).apply(request);
            });
    Iterator<JobExecution> walk = FakeJobApi.listing(breaking).pageSize(5).iterator();
    for (int i = 0; i < 5; i++) walk.next();
    broken[0] = true;
    assertThatThrownBy(walk::next).isInstanceOf(TransportException.class);
    broken[0] = false;
    assertThat(ShiftingList.id(walk.next())).isEqualTo("exec-5");
  }

  private static List<JobExecution> rest(Iterator<ExecutionPage> walk) {
    List<JobExecution> rest = new ArrayList<>();
    walk.forEachRemaining(page -> rest.addAll(page.executions()));
    return rest;
  }
}
