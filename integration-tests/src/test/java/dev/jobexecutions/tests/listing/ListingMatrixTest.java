package dev.jobexecutions.tests.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.BlaxelServerExtension;
import dev.jobexecutions.testing.ExecutionSeed;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Listings around the default page size, the greatest one, and far beyond, by all page sizes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ListingMatrixTest {
  private static final int[] COUNTS = {0, 1, 19, 20, 21, 99, 100, 101, 250, 10_000};
  private static final int[] PAGE_SIZES = {1, 7, 20, 100};

  @RegisterExtension
  static final BlaxelServerExtension SERVER = BlaxelServerExtension.of(everyCount());

  @ParameterizedTest(name = "{0} executions in pages of {1}")
  @MethodSource("countsAndPageSizes")
  void everyExecutionArrivesOnceAndInOrder(int count, int pageSize) {
    assertListsAll(ApiVersion.V2026_04_16, count, pageSize);
  }

  @ParameterizedTest(name = "{0} executions in pages of {1}")
  @MethodSource("countsAndGreatPageSizes")
  void soTheyDoByCursors(int count, int pageSize) {
    assertListsAll(ApiVersion.V2026_04_28, count, pageSize);
  }

  private static void assertListsAll(ApiVersion version, int count, int pageSize) {
    List<JobExecution> expected = SERVER.server().executions(job(count));

    List<JobExecution> listed = list(version, count, listing -> listing.pageSize(pageSize));

    assertThat(listed).hasSize(count).isEqualTo(expected);
    assertThat(new HashSet<>(listed)).hasSize(count);
  }

  @ParameterizedTest(name = "{0} executions in pages of {1}")
  @MethodSource("smallCountsAndPageSizes")
  void noMorePagesAreRequestedThanThereAreAndWhatShowsTheEnd(int count, int pageSize) {
    list(ApiVersion.V2026_04_16, count, listing -> listing.pageSize(pageSize).prefetch(0));

    assertThat(SERVER.server().requestCount()).isEqualTo(requests(count, pageSize));
  }

  private static int requests(int count, int pageSize) {
    if (count == 0) return 1;
    if (count == 1 && pageSize > 1) return 2;
    // Every page but the first shares its first execution with the one before it.
    int news = Math.min(pageSize, 99);
    int behindTheFirst = Math.max(0, count - pageSize);
    int pages = 1 + (behindTheFirst + news - 1) / news;
    // A page that may be all that the server gives at once is not known to be the last before
    // another has only its last execution.
    return pages + (behindTheFirst % news == 0 ? 2 : 1);
  }

  static Stream<Arguments> countsAndPageSizes() {
    return byPageSizes(IntStream.of(COUNTS));
  }

  /** One at a time, 10,000 have nothing to add to what the other version shows. */
  static Stream<Arguments> countsAndGreatPageSizes() {
    return byPageSizes(IntStream.of(COUNTS))
        .filter(both -> !(both.get()[0].equals(10_000) && both.get()[1].equals(1)));
  }

  /** Without the 10,000, which have nothing to add to this and would make their requests again. */
  static Stream<Arguments> smallCountsAndPageSizes() {
    return byPageSizes(IntStream.of(COUNTS).filter(count -> count < 10_000));
  }

  private static Stream<Arguments> byPageSizes(IntStream counts) {
    return counts
        .boxed()
        .flatMap(
            count -> IntStream.of(PAGE_SIZES).mapToObj(pageSize -> Arguments.of(count, pageSize)));
  }

  private static List<JobExecution> list(
      ApiVersion version, int count, UnaryOperator<ExecutionListing> settings) {
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder()
            .baseUrl(SERVER.baseUrl())
            .apiKey("planted-secret-key")
            .apiVersion(version)
            .build()) {
      return settings.apply(blaxel.job(job(count)).list()).stream().toList();
    }
  }

  private static BlaxelServer.Builder everyCount() {
    BlaxelServer.Builder server = BlaxelServer.builder();
    for (int count : COUNTS) {
      server.seed(ExecutionSeed.job(job(count)).count(count).tasks(0, 2));
    }
    return server;
  }

  private static String job(int count) {
    return "job-with-" + count;
  }
}
