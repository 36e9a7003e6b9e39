package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ReceivedRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionListingTest {
  private static final List<JobExecution> STORED = Executions.list(45);

  private final BlaxelServer server =
      BlaxelServer.builder().executions(STORED).job("empty").start();
  private final BlaxelExecutions blaxel = client(server);

  private static BlaxelExecutions client(BlaxelServer server) {
    return Site.clientOf(server).build();
  }

  private ExecutionListing listing;

  @BeforeEach
  void list() {
    listing = blaxel.job(JOB).list();
  }

  @AfterEach
  void close() {
    blaxel.close();
    server.close();
  }

  @Test
  void requestsNothingBeforeTheFirstElementIsAskedFor() {
    assertThat(listing.iterator()).isNotNull();
    assertThat(listing.pages().iterator()).isNotNull();
    listing.stream().map(JobExecution::getStatus).close();
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20, 45, 100})
  void deliversAllInTheServersOrderWhateverThePageSize(int pageSize) {
    assertThat(listing.pageSize(pageSize)).containsExactlyElementsOf(STORED);
  }

  @Test
  void asksForPagesOfTwentyUntilOneIsEmpty() {
    assertThat(listing.prefetch(0)).hasSize(45);
    assertThat(queries()).containsExactly("20@0", "21@19", "21@39", "21@45");
  }

  @Test
  void losesNothingToAServerThatAllowsFewerExecutionsAPage() {
    try (BlaxelServer clamping = BlaxelServer.builder().executions(STORED).pageSizeCap(10).start();
        BlaxelExecutions client = client(clamping)) {
      assertThat(client.job(JOB).list().pageSize(100)).containsExactlyElementsOf(STORED);
    }
  }

  @Test
  void emptyListingEndsAtOnce() {
    assertThat(blaxel.job("empty").list()).isEmpty();
    assertThat(blaxel.job("empty").list().pages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, 1@0",
    "20, 20@0",
    "21, 20@0 2@19",
    "45, 20@0 21@19 6@39",
    "46, 20@0 21@19 7@39 2@45"
  })
  void limitRequestsNoMoreThanItDelivers(long limit, String expected) {
    assertThat(listing.prefetch(0).limit(limit))
        .containsExactlyElementsOf(STORED.subList(0, (int) Math.min(45, limit)));
    assertThat(String.join(" ", queries())).isEqualTo(expected);
  }

  @Test
  void findFirstCostsOneRequest() {
    assertThat(listing.stream().findFirst()).contains(STORED.get(0));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void streamLimitRequestsOnlyThePagesThatItReaches() {
    assertThat(listing.prefetch(0).stream().limit(40).toList()).hasSize(40);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void streamSeesTheStateAtItsTerminalOperation() {
    var stream = listing.stream();
    server.clear();
    assertThat(stream.count()).isZero();
  }

  @Test
  void streamMakesNoRequestOnceItIsClosed() {
    var stream = listing.stream();
    Iterator<JobExecution> iterator = stream.iterator();
    for (int i = 0; i < 20; i++) iterator.next();
    stream.close();
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void pagesAreNeverEmpty() {
    List<ExecutionPage> pages = new ArrayList<>();
    listing.pages().forEach(pages::add);
    assertThat(pages).extracting(ExecutionPage::size).containsExactly(20, 20, 5);
    assertThat(pages.get(2).executions()).isEqualTo(STORED.subList(40, 45));
    assertThat(pages.get(0)).containsExactlyElementsOf(STORED.subList(0, 20));
  }

  @Test
  void pagesHoldNoMoreThanTheLimit() {
    assertThat(listing.limit(25).pages()).extracting(ExecutionPage::size).containsExactly(20, 5);
  }

  @Test
  void eachIterationIsAWalkOfItsOwn() {
    assertThat(listing).hasSize(45);
    assertThat(listing).hasSize(45);
    Iterator<JobExecution> one = listing.iterator();
    Iterator<JobExecution> other = listing.iterator();
    one.next();
    assertThat(other.next()).isEqualTo(STORED.get(0));
  }

  @Test
  void iteratorCanBeAskedAgainAndAgainWhetherThereIsMore() {
    Iterator<JobExecution> iterator = listing.limit(1).iterator();
    assertThat(iterator.hasNext()).isTrue();
    assertThat(iterator.hasNext()).isTrue();
    iterator.next();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void iteratorsNeedNoHasNextAndRefuseToGoBeyondTheEnd() {
    Iterator<JobExecution> executions = listing.limit(2).iterator();
    assertThat(executions.next()).isEqualTo(STORED.get(0));
    assertThat(executions.next()).isEqualTo(STORED.get(1));
    assertThatThrownBy(executions::next).isInstanceOf(NoSuchElementException.class);
    Iterator<ExecutionPage> pages = listing.limit(2).pages().iterator();
    assertThat(pages.next().size()).isEqualTo(2);
    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void settingsMakeANewListing() {
    ExecutionListing small = listing.pageSize(3).limit(2);
    assertThat(small).hasSize(2);
    assertThat(listing).hasSize(45);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101})
  void pageSizeOutOfItsRangeIsRefusedBeforeAnyRequest(int pageSize) {
    assertThatThrownBy(() -> listing.pageSize(pageSize))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageSize")
        .hasMessageContaining(String.valueOf(pageSize));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void negativeLimitIsRefusedBeforeAnyRequest() {
    assertThatThrownBy(() -> listing.limit(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit")
        .hasMessageContaining("-1");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void saysWhatItLists() {
    assertThat(listing.pageSize(7))
        .hasToString("ExecutionListing{job=data-processing-job, pageSize=7}");
    assertThat(listing.limit(3))
        .hasToString("ExecutionListing{job=data-processing-job, pageSize=20, limit=3}");
    assertThat(listing.prefetch(4))
        .hasToString("ExecutionListing{job=data-processing-job, pageSize=20, prefetch=4}");
  }

  private List<String> queries() {
    return server.requests().stream().map(ExecutionListingTest::query).toList();
  }

  private static String query(ReceivedRequest request) {
    Optional<String> limit = request.parameter("limit");
    return limit.orElse("") + "@" + request.parameter("offset").orElse("");
  }
}
