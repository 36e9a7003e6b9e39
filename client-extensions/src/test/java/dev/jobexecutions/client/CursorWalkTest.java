package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** Listings by cursor, with all the ways in which a server can get cursors wrong. */
class CursorWalkTest {
  private static final String START = "";

  /** What the server answers to each cursor. */
  private final Map<String, PageAnswer<JobExecution>> script = new HashMap<>();

  private final ScriptedPages pages =
      ScriptedPages.atOnce(
          request ->
              Objects.requireNonNull(
                  script.get(Objects.requireNonNullElse(request.cursor(), START)),
                  () -> "unexpected " + request));

  private final ExecutionListing listing = FakeJobApi.cursorListing(pages);

  private void page(
      String cursor, @Nullable Boolean hasMore, @Nullable String next, String... ids) {
    List<JobExecution> items = Arrays.stream(ids).map(Executions::id).toList();
    script.put(cursor, new PageAnswer<>(items, hasMore, next));
  }

  @Test
  void cursorsAreFollowedToTheLastPage() {
    page(START, true, "1", "a", "b");
    page("1", true, "2", "c", "d");
    page("2", false, "", "e");
    assertThat(ids(listing.pageSize(2))).containsExactly("a", "b", "c", "d", "e");
    assertThat(pages.requests)
        .containsExactly(
            PageRequest.from(null, 2), PageRequest.from("1", 2), PageRequest.from("2", 2));
  }

  @Test
  void emptyPagesInTheMiddleAreNotTakenForTheEnd() {
    page(START, true, "1");
    page("1", true, "2", "a");
    page("2", true, "3");
    page("3", true, "4");
    page("4", false, null, "b");
    assertThat(ids(listing)).containsExactly("a", "b");
    assertThat(listing.pages()).extracting(ExecutionPage::size).containsExactly(1, 1);
  }

  @Test
  void aCursorWithoutHasMoreIsFollowed() {
    page(START, null, "1", "a");
    page("1", false, "2", "b");
    page("2", null, null, "c");
    assertThat(ids(listing)).containsExactly("a", "b", "c");
  }

  @Test
  void hasMoreWithoutACursorFailsAfterThePageWasDelivered() {
    page(START, true, "", "a");
    Iterator<JobExecution> walk = listing.iterator();
    assertThat(walk.next()).isEqualTo(Executions.id("a"));
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("job 'job' cannot go on")
        .hasMessageContaining("more follow, but has no cursor");
  }

  @Test
  void aFullPageThatSaysNothingOfTheRestFails() {
    page(START, null, null, "a", "b");
    assertThatThrownBy(() -> ids(listing.pageSize(2)))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("does not say whether more follow");
    assertThat(ids(listing.pageSize(3))).containsExactly("a", "b");
  }

  @Test
  void aCursorThatComesAgainIsFoundOut() {
    page(START, true, "1", "a");
    page("1", true, "1", "b");
    assertThatThrownBy(() -> ids(listing)).hasMessageContaining("the cursors go round");
  }

  @Test
  void cursorsThatGoRoundAreFoundOutAndNothingIsDeliveredTwice() {
    page(START, true, "A", "a");
    page("A", true, "B", "b");
    page("B", true, "A", "c");
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(() -> listing.forEach(e -> delivered.add(ShiftingList.id(e))))
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("the cursors go round");
    assertThat(delivered).containsExactly("a", "b", "c");
  }

  @Test
  void longRoundsAreFoundOutToo() {
    SeenCursors seen = new SeenCursors();
    int round = 1_000;
    int steps = 0;
    while (seen.add("cursor-" + steps % round)) steps++;
    assertThat(steps).isBetween(round, 4 * round);
  }

  @Test
  void aLastPageThatRepeatsItsOwnCursorEndsTheListing() {
    page(START, true, "1", "a");
    page("1", false, "1", "b");
    assertThat(ids(listing)).containsExactly("a", "b");
  }

  @Test
  void anEmptyPageThatSaysItIsTheLastEndsTheListing() {
    page(START, true, "1", "a");
    page("1", false, "2");
    assertThat(ids(listing)).containsExactly("a");
  }

  @Test
  void thePageBehindWhichTheCursorsEndOrGoRoundIsNotBegunAnewByItsToken() {
    page(START, true, "1", "a", "b");
    page("1", false, "1", "c", "d");
    assertThat(listing.startingAt(lastToken())).isEmpty();
    page("1", true, "1", "c", "d");
    String token = lastToken();
    List<String> delivered = new ArrayList<>();
    assertThatThrownBy(
            () -> listing.startingAt(token).forEach(e -> delivered.add(ShiftingList.id(e))))
        .hasMessageContaining("the cursors go round");
    assertThat(delivered).isEmpty();
  }

  private String lastToken() {
    Iterator<ExecutionPage> walk = listing.pages().iterator();
    walk.next();
    return walk.next().resumeToken();
  }

  @Test
  void emptyPagesWithoutEndAreFoundOut() {
    int[] next = {0};
    ScriptedPages endless =
        ScriptedPages.atOnce(
            request -> new PageAnswer<>(List.of(), true, String.valueOf(next[0]++)));
    assertThatThrownBy(() -> FakeJobApi.cursorListing(endless).iterator().hasNext())
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("pages in a row were empty");
    assertThat(endless.requests).hasSizeBetween(1_000, 1_002);
  }

  @Test
  void whatAPageRepeatsOfTheOneBeforeIsDeliveredOnce() {
    page(START, true, "1", "a", "b");
    page("1", false, null, "b", "c");
    assertThat(ids(listing)).containsExactly("a", "b", "c");
  }

  @Test
  void anAnswerWithoutMetaEndsTheListingWhereThePageIsNotFull() {
    page(START, null, null, "a");
    assertThat(ids(listing)).containsExactly("a");
  }

  @Test
  void theLastPageIsAskedForNoMoreThanTheLimit() {
    page(START, true, "1", "a", "b");
    page("1", true, "2", "c");
    assertThat(ids(listing.pageSize(2).limit(3))).containsExactly("a", "b", "c");
    assertThat(pages.requests.get(1)).isEqualTo(PageRequest.from("1", 1));
  }

  @Test
  void whatIsAskedForAheadWhileTheWalkIsClosedIsGivenUp() {
    page(START, true, "1", "a");
    page("1", false, null, "b");
    List<Runnable> close = new ArrayList<>();
    PageSource<JobExecution> racing =
        (request, arrivals) -> {
          PageCall<JobExecution> call = pages.fetch(request, arrivals);
          if (request.cursor() != null) close.forEach(Runnable::run);
          return call;
        };
    AsyncPages<ExecutionPage> walk =
        FakeJobApi.cursorListing(racing).pageSize(2).prefetch(1).asyncPages();
    close.add(walk::close);
    assertThat(walk.next()).isDone();
    assertThat(pages.cancelled).containsExactly(PageRequest.from("1", 2));
  }
}
