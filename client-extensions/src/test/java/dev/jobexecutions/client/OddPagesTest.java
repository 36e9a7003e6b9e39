package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that give other pages by offset than they were asked for. */
class OddPagesTest {
  private final List<JobExecution> list = new ArrayList<>(Executions.list(300));

  private static List<JobExecution> rest(Iterator<ExecutionPage> walk) {
    List<JobExecution> rest = new ArrayList<>();
    walk.forEachRemaining(page -> rest.addAll(page.executions()));
    return rest;
  }

  /** What is delivered where something happens after the first page. */
  private static List<String> delivered(ScriptedPages pages, int pageSize, Runnable meanwhile) {
    Iterator<ExecutionPage> walk =
        FakeJobApi.listing(pages).pageSize(pageSize).prefetch(0).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    meanwhile.run();
    delivered.addAll(ids(rest(walk)));
    return delivered;
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
  void aServerThatSendsMoreThanAskedForDoesNotBreakTheLimit() {
    ScriptedPages generous =
        ScriptedPages.atOnce(
            request -> ScriptedPages.of(list).apply(PageRequest.at(request.offset(), 100)));
    assertThat(ids(FakeJobApi.listing(generous).limit(3)))
        .containsExactly("exec-0", "exec-1", "exec-2");
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
    Runnable growth =
        () -> {
          for (int i = 0; i < 30; i++) {
            String id = "new-" + i;
            String time = "2026-07-02T00:00:" + (10 + i) + "Z";
            list.add(0, Executions.with(metadata -> metadata.id(id).createdAt(time)));
          }
        };
    assertThat(delivered(cutting, 10, growth)).isEqualTo(ids(Executions.list(300)));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "20, 40"})
  void aSearchAsksForNoMoreThanAnAnswerMayHave(int pageSize, int most) {
    ScriptedPages large =
        ScriptedPages.atOnce(
            request -> {
              if (request.limit() > most)
                throw new ResponseFormatException("too large", "$", null, true);
              return ScriptedPages.of(list).apply(request);
            });
    Runnable growth =
        () -> {
          for (int i = 0; i < 60; i++) list.add(0, Executions.id("new-" + i));
        };
    assertThat(delivered(large, pageSize, growth)).isEqualTo(ids(Executions.list(300)));
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
}
