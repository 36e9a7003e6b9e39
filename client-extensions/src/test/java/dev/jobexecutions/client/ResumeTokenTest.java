package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTokenTest {
  private final List<JobExecution> list = new ArrayList<>(Executions.list(100));
  private final PageSource<JobExecution> source = ScriptedPages.atOnce(ScriptedPages.of(list));
  private final ExecutionListing listing = FakeJobApi.listing(source);

  private static String tokenOf(ExecutionListing listing) {
    return listing.pages().iterator().next().resumeToken();
  }

  @Test
  void aWalkGoesOnBehindThePageWhereverTheListHasMoved() {
    String token = tokenOf(listing);
    list.subList(3, 14).clear();
    list.add(0, Executions.id("new"));
    assertThat(ids(listing.startingAt(token)))
        .isEqualTo(ids(Executions.list(100).subList(20, 100)));
  }

  @Test
  void aPageThatTheLimitCutIsGoneOnWithWhereItWasCut() {
    String token = tokenOf(listing.limit(7));
    assertThat(ids(listing.startingAt(token))).startsWith("exec-7").hasSize(93);
  }

  @Test
  void theLastPageHasATokenForWhatComesLater() {
    List<ExecutionPage> pages = new ArrayList<>();
    listing.pages().forEach(pages::add);
    String token = pages.get(pages.size() - 1).resumeToken();
    assertThat(listing.startingAt(token)).isEmpty();
    list.add(Executions.id("later"));
    assertThat(ids(listing.startingAt(token))).containsExactly("later");
  }

  @Test
  void aListThatWasCutBeforeThePlaceMeanwhileEnds() {
    String token = tokenOf(listing);
    list.subList(18, 100).clear();
    assertThat(listing.startingAt(token)).isEmpty();
  }

  /** Of the last one, its time does not tell that it was delivered. */
  @Test
  void aListOfWhichNothingIsLeftThatWasDeliveredIsDeliveredFromTheStart() {
    list.subList(12, 100).clear();
    String token = tokenOf(listing.limit(3));
    list.subList(0, 3).clear();
    list.set(8, Executions.with(metadata -> metadata.id("last").createdAt("soon")));
    assertThat(listing.startingAt(token)).containsExactlyElementsOf(List.copyOf(list));
  }

  @Test
  void itIsShortAndFitsIntoAUrl() {
    assertThat(tokenOf(listing)).matches("[A-Za-z0-9_-]{20,300}");
  }

  @Test
  void spaceAroundItDoesNotMatter() {
    assertThat(listing.startingAt(" " + tokenOf(listing) + "\n")).hasSize(80);
  }

  /** No URL could take the longer one, which no token has: what follows is found without it. */
  @ParameterizedTest
  @ValueSource(ints = {100_000, 800_000})
  void aCursorMayBeLong(int length) {
    String cursor = "c".repeat(length);
    PageSource<JobExecution> pages =
        ScriptedPages.atOnce(
            request ->
                request.cursor() == null
                    ? new PageAnswer<>(List.of(Executions.id("a")), true, cursor)
                    : new PageAnswer<>(List.of(Executions.id("b")), false, null));
    ExecutionListing listing = FakeJobApi.cursorListing(pages);
    assertThat(ids(listing.startingAt(tokenOf(listing.prefetch(0))))).containsExactly("b");
  }

  @Test
  void cursorsThatExpireLeaveATokenToGoOnFromTheStartWith() {
    List<JobExecution> all = Executions.list(60);
    boolean[] expired = {false};
    PageSource<JobExecution> cursors =
        ScriptedPages.atOnce(
            request -> {
              int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
              if (expired[0] && request.cursor() != null) throw expired();
              List<JobExecution> page =
                  all.subList(from, Math.min(all.size(), from + request.limit()));
              int next = from + page.size();
              return next == all.size()
                  ? new PageAnswer<>(page, false, "")
                  : new PageAnswer<>(page, true, String.valueOf(next));
            });
    ExecutionListing listing = FakeJobApi.cursorListing(cursors).prefetch(0);
    List<String> delivered = new ArrayList<>();
    String[] token = new String[1];
    assertThatThrownBy(
            () ->
                listing.forEach(
                    execution -> {
                      delivered.add(ShiftingList.id(execution));
                      expired[0] = delivered.size() == 40;
                    }))
        .isInstanceOfSatisfying(CursorExpiredException.class, e -> token[0] = e.resumeToken())
        .hasMessageContaining("startingAt()");
    expired[0] = false;
    delivered.addAll(ids(listing.startingAt(Objects.requireNonNull(token[0]))));
    assertThat(delivered).isEqualTo(ids(all));
  }

  private static BadRequestException expired() {
    return Refused.badRequest("400: the cursor has expired.", "bad request");
  }

  /** The token of a walk's second part forgets what the first part's remembered. */
  @Test
  void whatWasDeliveredIsNotTakenForNewsAlthoughAllOfItWasCreatedAtOneMoment() {
    list.clear();
    list.addAll(Executions.list(2));
    for (int i = 0; i < 40; i++) list.add(atOneMoment("batch-" + i));
    String first = tokenOf(listing.pageSize(5));
    String second = tokenOf(listing.pageSize(20).startingAt(first));
    // The last 8 that were delivered, of which alone the token knows.
    list.subList(17, 25).clear();
    assertThatThrownBy(() -> ids(listing.startingAt(second)))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("lost its place");
  }

  private static JobExecution atOneMoment(String id) {
    return Executions.with(metadata -> metadata.id(id).createdAt("2026-07-01T00:00:00Z"));
  }

  /** What is left of one moment may have been delivered, or not: nothing tells. */
  @Test
  void aSearchByTimesThatTellNothingOfThePlaceEnds() {
    list.clear();
    list.add(Executions.list(1).get(0));
    for (int i = 0; i < 40; i++) list.add(atOneMoment("batch-" + i));
    for (int i = 0; i < 200; i++) list.add(older(i));
    ScriptedPages counted = ScriptedPages.atOnce(ScriptedPages.of(list));
    ExecutionListing counting = FakeJobApi.listing(counted);
    String token = tokenOf(counting.pageSize(20));
    list.subList(0, 30).clear();
    assertThatThrownBy(() -> ids(counting.startingAt(token)))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("lost its place");
    assertThat(counted.requests).hasSizeLessThan(20);
  }

  @Test
  void aSearchWithoutACursorPassesOverNothingThatItCannotTell() {
    list.clear();
    for (int i = 0; i < 40; i++) list.add(atOneMoment("batch-" + i));
    for (int i = 0; i < 40; i++) list.add(older(i));
    boolean[] expired = {false};
    PageSource<JobExecution> cursors =
        ScriptedPages.atOnce(
            request -> {
              int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
              if (expired[0] && request.cursor() != null) throw expired();
              int to = Math.min(list.size(), from + request.limit());
              return new PageAnswer<>(
                  List.copyOf(list.subList(from, to)),
                  to < list.size(),
                  to < list.size() ? String.valueOf(to) : "");
            });
    ExecutionListing listing = FakeJobApi.cursorListing(cursors).prefetch(0);
    Iterator<ExecutionPage> walk = listing.pages().iterator();
    walk.next();
    expired[0] = true;
    String[] token = new String[1];
    assertThatThrownBy(walk::next)
        .isInstanceOfSatisfying(CursorExpiredException.class, e -> token[0] = e.resumeToken());
    expired[0] = false;
    list.subList(0, 30).clear();
    assertThatThrownBy(() -> ids(listing.startingAt(Objects.requireNonNull(token[0]))))
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("cannot be resumed");
  }

  private static JobExecution older(int place) {
    return Executions.with(
        metadata ->
            metadata
                .id("older-" + place)
                .createdAt(Instant.parse("2026-06-01T00:00:00Z").minusSeconds(place).toString()));
  }
}
