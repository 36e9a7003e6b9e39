package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks of an execution in other orders, and those alone in which the server finds a text. */
class TaskSortAndQueryTest {
  private static final List<JobExecutionTask> STORED =
      IntStream.range(0, 45).mapToObj(TaskSortAndQueryTest::task).toList();

  private static final Comparator<JobExecutionTask> BY_TIME =
      Comparator.comparing(text(JobExecutionTaskMetadata::getCreatedAt));
  private static final Comparator<JobExecutionTask> BY_NAME =
      Comparator.comparing(text(JobExecutionTaskMetadata::getName));
  private static final Map<JobExecutionSort, Comparator<JobExecutionTask>> ORDERS =
      Map.of(
          JobExecutionSort.CREATED_AT_DESC,
          BY_TIME.reversed(),
          JobExecutionSort.CREATED_AT_ASC,
          BY_TIME,
          JobExecutionSort.NAME_ASC,
          BY_NAME,
          JobExecutionSort.NAME_DESC,
          BY_NAME.reversed());

  private final BlaxelServer server =
      BlaxelServer.builder()
          .executions(List.of(Executions.id("exec-1").toBuilder().tasks(STORED).build()))
          .start();
  private final BlaxelExecutions blaxel = client(ApiVersion.V2026_04_28);
  private final TaskListing listing = blaxel.job(JOB).tasks("exec-1").pageSize(7);

  /** Several have one name, and several one time; only the last property tells all apart. */
  private static JobExecutionTask task(int number) {
    return JobExecutionTask.builder()
        .metadata(
            JobExecutionTaskMetadata.builder()
                .name("part-" + number * 7 % 30)
                .createdAt(String.format(Locale.ROOT, "2026-07-01T09:%02d:00Z", number * 11 % 20))
                .updatedAt(String.format(Locale.ROOT, "2026-07-01T10:%02d:00Z", number))
                .build())
        .build();
  }

  private static Function<JobExecutionTask, String> text(
      Function<JobExecutionTaskMetadata, String> property) {
    return task -> property.apply(Objects.requireNonNull(task.getMetadata()));
  }

  static List<JobExecutionSort> sorts() {
    return JobExecutionSort.values();
  }

  private BlaxelExecutions client(ApiVersion version) {
    return Site.clientOf(server).apiVersion(version).build();
  }

  private static String tokenOf(TaskListing listing) {
    return listing.pages().iterator().next().resumeToken();
  }

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource("sorts")
  void everySortDeliversEachTaskOnce(JobExecutionSort sort) {
    assertThat(listing.sort(sort).stream())
        .containsExactlyInAnyOrderElementsOf(STORED)
        .isSortedAccordingTo(Objects.requireNonNull(ORDERS.get(sort)));
  }

  @ParameterizedTest
  @MethodSource("sorts")
  void aSortedListingGoesOnBehindEachPageAlsoWithoutTheCursor(JobExecutionSort sort) {
    TaskListing sorted = listing.sort(sort);
    List<JobExecutionTask> all = new ArrayList<>();
    sorted.forEach(all::add);
    List<TaskPage> pages = new ArrayList<>();
    sorted.pages().forEach(pages::add);
    int delivered = 0;
    for (TaskPage page : pages) {
      delivered += page.size();
      List<JobExecutionTask> rest = all.subList(delivered, all.size());
      assertThat(sorted.startingAt(page.resumeToken())).containsExactlyElementsOf(rest);
    }
    server.expireCursors();
    assertThatThrownBy(() -> sorted.startingAt(pages.get(2).resumeToken()).iterator().hasNext())
        .isInstanceOfSatisfying(
            CursorExpiredException.class,
            expired ->
                assertThat(sorted.startingAt(expired.resumeToken()))
                    .containsExactlyElementsOf(all.subList(21, all.size())));
  }

  @Test
  void aQueryFindsPartsOfNames() {
    assertThat(listing.query("PART-2").sort(JobExecutionSort.NAME_ASC).stream())
        .containsExactlyInAnyOrderElementsOf(
            STORED.stream()
                .filter(
                    task ->
                        text(JobExecutionTaskMetadata::getName).apply(task).startsWith("part-2"))
                .toList())
        .isSortedAccordingTo(BY_NAME)
        .hasSizeGreaterThan(7);
  }

  @Test
  void sortAndQueryGoWithEveryPage() {
    assertThat(listing.sort(JobExecutionSort.CREATED_AT_ASC).query("art-")).hasSize(45);
    assertThat(server.requests())
        .hasSize(7)
        .extracting(request -> request.parameter("sort"))
        .containsOnly(Optional.of("createdAt:asc"));
    assertThat(server.requests())
        .extracting((ReceivedRequest request) -> request.parameter("q"))
        .containsOnly(Optional.of("art-"));
  }

  @Test
  void theListingThatTheyAreCalledOnStaysAsItIs() {
    assertThat(listing.sort(JobExecutionSort.NAME_ASC).query("nothing")).isEmpty();
    assertThat(listing).hasSize(45);
    ReceivedRequest last = server.requests().get(server.requests().size() - 1);
    assertThat(last.parameter("sort")).isEmpty();
    assertThat(last.parameter("q")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "\ud83d\ude80"})
  void aQueryThatTheServerWouldIgnoreIsRefused(String query) {
    assertThatThrownBy(() -> listing.query(query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query must have 2 to 200 characters")
        .hasMessageContaining("list everything");
  }

  @Test
  void aQueryThatIsTooLongOrThatNoUrlCanHaveIsRefused() {
    assertThatThrownBy(() -> listing.query("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has 201");
    assertThatThrownBy(() -> listing.query("ab\ud83d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query has half of a surrogate pair");
  }

  @Test
  void theEarlierVersionHasNeither() {
    try (BlaxelExecutions earlier = client(ApiVersion.V2026_04_16)) {
      TaskListing tasks = earlier.job(JOB).tasks("exec-1");
      assertThatThrownBy(() -> tasks.sort(JobExecutionSort.NAME_ASC))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage(
              "sort needs API version 2026-04-28, and this client speaks 2026-04-16; switch with"
                  + " BlaxelExecutions.builder().apiVersion(ApiVersion.V2026_04_28)");
      assertThatThrownBy(() -> tasks.query("part"))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageStartingWith("query needs");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aTokenOfAnotherSortOrQueryIsRefused() {
    String token = tokenOf(listing.query("part"));
    assertThatThrownBy(() -> listing.startingAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The resume token is of a listing with query 'part', and this one has no query");
    assertThatThrownBy(() -> listing.query("part-2").startingAt(token))
        .hasMessageContaining("query 'part-2'");
    assertThatThrownBy(
            () -> listing.query("part").sort(JobExecutionSort.NAME_ASC).startingAt(token))
        .hasMessageContaining("sort 'name:asc'");
  }

  @Test
  void sortAndQueryComeBeforeAToken() {
    TaskListing resumed = listing.startingAt(tokenOf(listing));
    assertThatThrownBy(() -> resumed.query("part"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Set sort and query before startingAt");
    assertThatThrownBy(() -> resumed.sort(JobExecutionSort.NAME_ASC))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theListingSaysWhatItLists() {
    assertThat(listing.sort(JobExecutionSort.NAME_ASC).query("part"))
        .hasToString(
            "TaskListing{job=data-processing-job, execution=exec-1, sort=name:asc, query=part,"
                + " pageSize=7}");
  }
}
