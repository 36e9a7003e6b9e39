package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
  void aSingleExecutionTakesTwoRequests() {
    list.subList(1, 300).clear();
    assertThat(listing).hasSize(1);
    assertThat(asked()).isEqualTo("20@0 21@1");
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
