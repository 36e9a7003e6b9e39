package dev.jobexecutions.client;

import static dev.jobexecutions.client.ExecutionPredicates.active;
import static dev.jobexecutions.client.ExecutionPredicates.cancelled;
import static dev.jobexecutions.client.ExecutionPredicates.cancelling;
import static dev.jobexecutions.client.ExecutionPredicates.createdAfter;
import static dev.jobexecutions.client.ExecutionPredicates.failed;
import static dev.jobexecutions.client.ExecutionPredicates.finished;
import static dev.jobexecutions.client.ExecutionPredicates.hasFailedTask;
import static dev.jobexecutions.client.ExecutionPredicates.minimumDuration;
import static dev.jobexecutions.client.ExecutionPredicates.pending;
import static dev.jobexecutions.client.ExecutionPredicates.queued;
import static dev.jobexecutions.client.ExecutionPredicates.retried;
import static dev.jobexecutions.client.ExecutionPredicates.running;
import static dev.jobexecutions.client.ExecutionPredicates.status;
import static dev.jobexecutions.client.ExecutionPredicates.succeeded;
import static dev.jobexecutions.client.ExecutionPredicates.timedOut;
import static dev.jobexecutions.client.ExecutionPredicates.unknownStatus;
import static dev.jobexecutions.client.ExecutionPredicates.unsuccessful;
import static dev.jobexecutions.client.Executions.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutionPredicatesTest {
  private static final JobExecution BARE = Executions.with(UnaryOperator.identity());

  @ParameterizedTest
  @CsvSource({
    "queued, queued active",
    "pending, active pending",
    "running, active running",
    "cancelling, active cancelling",
    "cancelled, cancelled finished unsuccessful",
    "failed, failed finished unsuccessful",
    "succeeded, finished succeeded",
    "timeout, finished timedOut unsuccessful",
    "paused, unknownStatus",
    "FAILED, unknownStatus",
    "'', unknownStatus"
  })
  void eachStatusMatchesItsOwnPredicateAndItsGroups(String status, String expected) {
    assertThat(matching(Executions.status(status))).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void aMissingStatusIsUnknown() {
    assertThat(matching(BARE)).containsExactly("unknownStatus");
  }

  private static List<String> matching(JobExecution execution) {
    Map<String, Predicate<JobExecution>> predicates = new TreeMap<>();
    predicates.put("queued", queued());
    predicates.put("pending", pending());
    predicates.put("running", running());
    predicates.put("cancelling", cancelling());
    predicates.put("cancelled", cancelled());
    predicates.put("failed", failed());
    predicates.put("succeeded", succeeded());
    predicates.put("timedOut", timedOut());
    predicates.put("active", active());
    predicates.put("finished", finished());
    predicates.put("unsuccessful", unsuccessful());
    predicates.put("unknownStatus", unknownStatus());
    List<String> names = new ArrayList<>();
    predicates.forEach(
        (name, predicate) -> {
          if (predicate.test(execution)) names.add(name);
        });
    return names;
  }

  @Test
  void anyOfSeveralStatusesMatchesKnownOrNot() {
    Predicate<JobExecution> either =
        status(JobExecutionStatus.FAILED, JobExecutionStatus.of("paused"));
    assertThat(either).accepts(Executions.status("failed"), Executions.status("paused"));
    assertThat(either).rejects(Executions.status("queued"), BARE);
  }

  @Test
  void noStatusAtAllIsRefused() {
    assertThatThrownBy(() -> status())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("statuses");
  }

  /** The three windows over each of the three times: after, before, between noon and one. */
  record Window(
      String name,
      Predicate<JobExecution> after,
      Predicate<JobExecution> before,
      Predicate<JobExecution> between,
      java.util.function.Function<String, JobExecution> at) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3_600);

  static Stream<Window> windows() {
    return Stream.of(
        new Window(
            "created",
            createdAfter(NOON),
            ExecutionPredicates.createdBefore(NOON),
            ExecutionPredicates.createdBetween(NOON, ONE),
            text -> Executions.with(metadata -> metadata.createdAt(text))),
        new Window(
            "started",
            ExecutionPredicates.startedAfter(NOON),
            ExecutionPredicates.startedBefore(NOON),
            ExecutionPredicates.startedBetween(NOON, ONE),
            text -> Executions.with(metadata -> metadata.startedAt(text))),
        new Window(
            "completed",
            ExecutionPredicates.completedAfter(NOON),
            ExecutionPredicates.completedBefore(NOON),
            ExecutionPredicates.completedBetween(NOON, ONE),
            text -> Executions.with(metadata -> metadata.completedAt(text))));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void windowsHoldTheirStartAndNotTheirEnd(Window window) {
    JobExecution earlier = window.at().apply("2026-08-01T11:59:59.999999999Z");
    JobExecution noon = window.at().apply("2026-08-01T14:00:00+02:00");
    JobExecution later = window.at().apply("2026-08-01T12:00:00.000000001Z");
    JobExecution one = window.at().apply("2026-08-01T13:00:00Z");
    assertThat(window.after()).rejects(earlier, noon).accepts(later, one);
    assertThat(window.before()).accepts(earlier).rejects(noon, later, one);
    assertThat(window.between()).rejects(earlier, one).accepts(noon, later);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void timesThatAreMissingOrOddAreInNoWindow(Window window) {
    JobExecution[] odd = {
      BARE,
      window.at().apply(""),
      window.at().apply("soon"),
      window.at().apply("0001-01-01T00:00:00Z")
    };
    assertThat(window.after()).rejects(odd);
    assertThat(window.before()).rejects(odd);
    assertThat(window.between()).rejects(odd);
  }

  @Property
  void everyMomentIsBeforeAtOrAfter(@ForAll Instant one, @ForAll Instant other) {
    JobExecution execution = Executions.with(metadata -> metadata.createdAt(one.toString()));
    boolean read = ExecutionReadings.createdAt(execution).isPresent();
    int order = one.compareTo(other);
    assertThat(createdAfter(other).test(execution)).isEqualTo(read && order > 0);
    assertThat(ExecutionPredicates.createdBefore(other).test(execution))
        .isEqualTo(read && order < 0);
  }

  @Test
  void aWindowThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> ExecutionPredicates.createdBetween(ONE, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(ONE.toString())
        .hasMessageContaining(NOON.toString());
  }

  @Test
  void minimumDurationIsForExecutionsThatEnded() {
    JobExecution hour = Executions.ran("2026-08-01T12:00:00Z", "2026-08-01T13:00:00Z");
    JobExecution going = Executions.ran("2026-08-01T12:00:00Z", null);
    assertThat(minimumDuration(Duration.ofHours(1))).accepts(hour).rejects(going, BARE);
    assertThat(minimumDuration(Duration.ofMillis(3_600_001))).rejects(hour);
  }

  @Test
  void minimumDurationWithAClockIsForThoseThatGoOnToo() {
    Clock one = Clock.fixed(ONE, ZoneOffset.UTC);
    JobExecution going = Executions.ran("2026-08-01T12:00:00Z", null);
    assertThat(minimumDuration(Duration.ofHours(1), one)).accepts(going).rejects(BARE);
    assertThat(minimumDuration(Duration.ofHours(2), one)).rejects(going);
  }

  @Test
  void aNegativeMinimumIsRefused() {
    assertThatThrownBy(() -> minimumDuration(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minimum")
        .hasMessageContaining("PT-1S");
  }

  @Test
  void jobAndWorkspaceMatchTheirNames() {
    JobExecution execution = Executions.with(metadata -> metadata.job("etl").workspace("mine"));
    assertThat(ExecutionPredicates.job("etl")).accepts(execution).rejects(BARE);
    assertThat(ExecutionPredicates.job("ETL")).rejects(execution);
    assertThat(ExecutionPredicates.workspace("mine")).accepts(execution).rejects(BARE);
    assertThat(ExecutionPredicates.workspace("etl")).rejects(execution);
  }

  private static JobExecution stats(UnaryOperator<JobExecutionStats.Builder> stats) {
    return BARE.toBuilder().stats(stats.apply(JobExecutionStats.builder()).build()).build();
  }

  private static JobExecution task(JobExecutionTaskStatus status) {
    return BARE.toBuilder()
        .tasks(List.of(JobExecutionTask.builder().status(status).build()))
        .build();
  }

  @Test
  void aFailedTaskShowsInTheTasksOrInTheStatistics() {
    assertThat(hasFailedTask())
        .accepts(task(JobExecutionTaskStatus.FAILED), stats(stats -> stats.failure(1)))
        .rejects(
            task(JobExecutionTaskStatus.CANCELLED),
            stats(stats -> stats.failure(0).cancelled(3)),
            BARE);
  }

  @Test
  void aRetryShowsInTheStatistics() {
    assertThat(retried())
        .accepts(stats(stats -> stats.retried(1)))
        .rejects(stats(stats -> stats.retried(0).failure(1)), stats(stats -> stats), BARE);
  }

  @Test
  void predicatesCompose() {
    Predicate<JobExecution> recentTrouble = failed().or(timedOut()).and(createdAfter(NOON));
    JobExecution created = Executions.with(metadata -> metadata.createdAt("2026-08-01T13:00:00Z"));
    assertThat(recentTrouble)
        .accepts(created.toBuilder().status(JobExecutionStatus.TIMEOUT).build())
        .rejects(
            created.toBuilder().status(JobExecutionStatus.SUCCEEDED).build(),
            Executions.status("failed"));
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatThrownBy(() -> createdAfter(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("instant");
    assertThatThrownBy(() -> ExecutionPredicates.createdBetween(nothing(), NOON))
        .hasMessage("start");
    assertThatThrownBy(() -> ExecutionPredicates.createdBetween(NOON, nothing())).hasMessage("end");
    assertThatThrownBy(() -> minimumDuration(nothing())).hasMessage("minimum");
    assertThatThrownBy(() -> minimumDuration(Duration.ZERO, nothing())).hasMessage("clock");
    assertThatThrownBy(() -> ExecutionPredicates.job(nothing())).hasMessage("name");
    assertThatThrownBy(() -> status(Executions.<JobExecutionStatus>nothing())).hasMessage("status");
  }
}
