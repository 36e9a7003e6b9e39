package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.Executions.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All reading, in each version of the API, against a real server. */
class BothVersionsTest {
  private static final List<JobExecution> STORED =
      ExecutionSeed.job(JOB)
          .count(130)
          .tasks(1, 120)
          .until(Instant.parse("2026-07-01T00:00:00Z"))
          .generate();

  private final BlaxelServer server =
      BlaxelServer.builder().executions(STORED).job("empty").start();
  private final List<JobExecution> listed = server.executions(JOB);
  private final List<BlaxelExecutions> opened = new ArrayList<>();

  private JobExecutions job(ApiVersion version) {
    return blaxel(version).job(JOB);
  }

  private BlaxelExecutions blaxel(ApiVersion version) {
    BlaxelExecutions blaxel = Site.clientOf(server).apiVersion(version).build();
    opened.add(blaxel);
    return blaxel;
  }

  @AfterEach
  void close() {
    opened.forEach(BlaxelExecutions::close);
    server.close();
  }

  private static String id(JobExecution execution) {
    return Objects.requireNonNull(execution.getMetadata().getId());
  }

  @ParameterizedTest
  @EnumSource
  void everyExecutionIsListedInOrder(ApiVersion version) {
    assertThat(job(version).list()).containsExactlyElementsOf(listed);
    assertThat(job(version).list().pageSize(7).prefetch(5)).containsExactlyElementsOf(listed);
    assertThat(job(version).list().pageSize(100).stream().skip(99).limit(3))
        .containsExactlyElementsOf(listed.subList(99, 102));
  }

  @ParameterizedTest
  @EnumSource
  void everyRequestNamesItsVersion(ApiVersion version) {
    JobExecutions job = job(version);
    job.count();
    job.get(id(listed.get(0)));
    assertThat(job.tasks(id(listed.get(0)))).isNotEmpty();
    assertThat(server.requests())
        .extracting(request -> request.header("Blaxel-Version"))
        .containsOnly(Optional.of(version.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void changesWhileTheListIsWalkedNeitherHideNorRepeat(ApiVersion version) {
    int[] pages = {0};
    server.beforeEachListing(
        request -> {
          if (pages[0]++ == 0) return;
          server.remove(id(listed.get(pages[0] * 3)));
          server.add(
              Executions.with(
                  m -> m.id("new-" + pages[0]).job(JOB).createdAt("2026-08-01T00:00:00Z")));
        });
    List<String> delivered = ids(job(version).list().pageSize(10));
    assertThat(delivered).doesNotHaveDuplicates();
    List<String> stayed = ids(server.executions(JOB));
    assertThat(delivered)
        .filteredOn(stayed::contains)
        .isEqualTo(stayed.stream().filter(id -> !id.startsWith("new-")).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anExecutionIsFetchedByItsId(ApiVersion version) {
    JobExecution wanted = listed.get(42);
    assertThat(job(version).get(id(wanted))).isEqualTo(wanted);
    assertThat(job(version).find(id(wanted))).contains(wanted);
  }

  @ParameterizedTest
  @EnumSource
  void anExecutionThatIsNotThereIsEmptyOrAnError(ApiVersion version) {
    assertThat(job(version).find("no-such-id")).isEmpty();
    assertThatThrownBy(() -> job(version).get("no-such-id"))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.executionId()).contains("no-such-id"))
        .hasMessageContaining(
            "Getting execution 'no-such-id' of job 'data-processing-job' failed: 404")
        .hasMessageContaining("Check the execution's id, the job's name");
  }

  @ParameterizedTest
  @EnumSource
  void aJobThatIsNotThereIsNotTakenForAMissingExecution(ApiVersion version) {
    assertThatThrownBy(() -> blaxel(version).job("no-such-job").find("x"))
        .isInstanceOfSatisfying(NotFoundException.class, e -> assertThat(e.executionId()).isEmpty())
        .hasMessageContaining("no-such-job");
  }

  @ParameterizedTest
  @EnumSource
  void a404ThatTheApiDoesNotExplainIsNotTakenForAMissingExecution(ApiVersion version) {
    server.respondNext(
        CannedResponse.status(404).body("text/html", "<html>no backend</html>"),
        CannedResponse.status(404),
        CannedResponse.status(404).json("{\"message\":\"no such execution\"}"));
    JobExecutions job = job(version);
    assertThatThrownBy(() -> job.find("x")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> job.find("x")).isInstanceOf(NotFoundException.class);
    assertThat(job.find("x")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void summariesHaveEverythingButTheTasks(ApiVersion version) {
    List<JobExecution> summaries = job(version).list().summaries().stream().toList();
    assertThat(summaries).isEqualTo(listed.stream().map(BothVersionsTest::withoutTasks).toList());
    assertThat(summaries).allMatch(execution -> execution.getTasks() == null);
  }

  private static JobExecution withoutTasks(JobExecution execution) {
    return execution.toBuilder()
        .tasks(null)
        .spec(execution.getSpec().toBuilder().tasks(null).build())
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void executionsAreCountedByStatusInOneWalk(ApiVersion version) {
    ExecutionCounts counts = job(version).count();
    assertThat(counts.total()).isEqualTo(130);
    assertThat(counts.byStatus())
        .isEqualTo(
            listed.stream()
                .collect(Collectors.groupingBy(JobExecution::getStatus, Collectors.counting())));
    assertThat(counts.of(JobExecutionStatus.of("no-such-status"))).isZero();
    // Two pages, what proves the end, and one that was asked for ahead.
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void executionsWithoutAStatusAreCountedToo(ApiVersion version) {
    server.clear();
    server.add(Executions.id("a"), Executions.id("b"));
    assertThat(job(version).count().withoutStatus()).isEqualTo(2);
    assertThat(job(version).count().total()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void countsAreEqualWhereTheirNumbersAre(ApiVersion version) {
    ExecutionCounts counts = job(version).count();
    assertThat(job(version).count()).isEqualTo(counts).hasSameHashCodeAs(counts);
    assertThat(job(version).list().limit(129).count()).isNotEqualTo(counts);
    server.add(Executions.id("without-status"));
    assertThat(job(version).count()).isNotEqualTo(counts);
  }

  @ParameterizedTest
  @EnumSource
  void theLatestIsTheOneCreatedLast(ApiVersion version) {
    assertThat(job(version).latest()).contains(listed.get(0));
    assertThat(server.requests()).hasSize(1);
    assertThat(blaxel(version).job("empty").latest()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theLatestIsFoundWhereTheServerListsTheOldestFirst(ApiVersion version) {
    try (BlaxelServer reversed = BlaxelServer.builder().executions(STORED).oldestFirst().start();
        BlaxelExecutions blaxel = Site.clientOf(reversed).apiVersion(version).build()) {
      assertThat(blaxel.job(JOB).latest()).contains(listed.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOtherShapeIsNamedAndHowToSwitch(ApiVersion version) {
    ApiVersion other =
        version == ApiVersion.V2026_04_16 ? ApiVersion.V2026_04_28 : ApiVersion.V2026_04_16;
    try (BlaxelServer deaf =
            BlaxelServer.builder().executions(STORED).answersAs(other.toString()).start();
        BlaxelExecutions blaxel = Site.clientOf(deaf).apiVersion(version).build()) {
      Iterator<JobExecution> walk = blaxel.job(JOB).list().iterator();
      assertThatThrownBy(walk::hasNext)
          .isInstanceOf(ResponseFormatException.class)
          .hasMessageContaining("the shape of API version " + other)
          .hasMessageContaining("although " + version + " was asked for")
          .hasMessageContaining("apiVersion(ApiVersion." + other.name() + ")");
    }
  }

  @Test
  void anAnswerWithoutDataIsNoEmptyListing() {
    server.respondNext(CannedResponse.status(200).json("{\"meta\":{}}"));
    assertThatThrownBy(() -> job(ApiVersion.V2026_04_28).list().iterator().hasNext())
        .isInstanceOf(ResponseFormatException.class)
        .hasMessageContaining("has no 'data'");
  }

  @Test
  void anExpiredCursorIsTypedAndLeavesTheWayToGoOn() {
    JobExecutions job = job(ApiVersion.V2026_04_28);
    Iterator<ExecutionPage> walk = job.list().prefetch(0).pages().iterator();
    List<String> delivered = new ArrayList<>(ids(walk.next()));
    server.expireCursors();
    assertThatThrownBy(walk::hasNext)
        .isInstanceOfSatisfying(
            CursorExpiredException.class,
            e -> delivered.addAll(ids(job.list().startingAt(e.resumeToken()))))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("startingAt()");
    assertThat(delivered).isEqualTo(ids(listed));
  }

  @Test
  void anUnknownVersionIsNoExpiredCursor() {
    Iterator<ExecutionPage> walk =
        job(ApiVersion.V2026_04_28).list().prefetch(0).pages().iterator();
    walk.next();
    server.respondNext(
        CannedResponse.status(400).json("{\"error\":\"invalid_api_version\",\"message\":\"no\"}"));
    assertThatThrownBy(walk::hasNext).isExactlyInstanceOf(BadRequestException.class);
  }

  @ParameterizedTest
  @EnumSource
  void futuresBringThePages(ApiVersion version) {
    List<String> delivered = new ArrayList<>();
    try (AsyncPages<ExecutionPage> pages = job(version).list().asyncPages()) {
      while (true) {
        Optional<ExecutionPage> page = pages.next().join();
        if (page.isEmpty()) break;
        delivered.addAll(ids(page.get()));
      }
    }
    assertThat(delivered).isEqualTo(ids(listed));
  }
}
