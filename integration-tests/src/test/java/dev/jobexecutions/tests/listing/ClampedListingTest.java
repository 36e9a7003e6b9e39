package dev.jobexecutions.tests.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that silently gives 10 executions a page, whatever it is asked for. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ClampedListingTest {
  private static final String JOB = "data-processing-job";

  @ParameterizedTest(name = "{0} executions in pages of {1}")
  @CsvSource({
    "0, 100",
    "1, 100",
    "9, 100",
    "10, 100",
    "11, 100",
    "20, 20",
    "99, 20",
    "100, 100",
    "101, 7",
    "250, 100",
    "250, 20",
    "250, 11",
    "250, 10",
    "250, 1"
  })
  void nothingIsLost(int count, int pageSize) {
    withClampedListing(
        count,
        (server, listing) ->
            assertThat(listing.pageSize(pageSize))
                .containsExactlyElementsOf(server.executions(JOB)));
  }

  @Test
  void pagesAreAsLongAsTheServerMakesThem() {
    withClampedListing(
        25,
        (server, listing) ->
            assertThat(listing.pageSize(100).prefetch(0).pages())
                .extracting(ExecutionPage::size)
                // All but the first begin with what the one before ended with.
                .containsExactly(10, 9, 6));
  }

  @Test
  void limitCountsWhatArrives() {
    withClampedListing(
        250,
        (server, listing) ->
            assertThat(listing.pageSize(100).limit(42))
                .containsExactlyElementsOf(server.executions(JOB).subList(0, 42)));
  }

  private static void withClampedListing(
      int count, BiConsumer<BlaxelServer, ExecutionListing> test) {
    try (BlaxelServer server =
            BlaxelServer.builder()
                .pageSizeCap(10)
                .seed(ExecutionSeed.job(JOB).count(count))
                .start();
        BlaxelExecutions blaxel =
            BlaxelExecutions.builder()
                .baseUrl(server.baseUrl())
                .apiKey("planted-secret-key")
                .build()) {
      test.accept(server, blaxel.job(JOB).list());
    }
  }
}
