package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskPredicatesTest {
  private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3_600);
  private static final JobExecutionTask BARE = JobExecutionTask.builder().build();

  private static JobExecutionTask task(JobExecutionTaskMetadata.Builder metadata) {
    return JobExecutionTask.builder().metadata(metadata.build()).build();
  }

  private static JobExecutionTask status(String status) {
    return JobExecutionTask.builder().status(JobExecutionTaskStatus.of(status)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "unspecified, unspecified",
    "pending, active pending",
    "reconciling, active reconciling",
    "running, active running",
    "failed, failed finished unsuccessful",
    "succeeded, finished succeeded",
    "cancelled, cancelled finished unsuccessful",
    "paused, unknownStatus"
  })
  void eachStatusMatchesItsOwnPredicateAndItsGroups(String status, String expected) {
    assertThat(matching(status(status))).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void aMissingStatusIsUnknown() {
    assertThat(matching(BARE)).containsExactly("unknownStatus");
  }

  private static List<String> matching(JobExecutionTask task) {
    Map<String, Predicate<JobExecutionTask>> predicates = new TreeMap<>();
    predicates.put("unspecified", TaskPredicates.unspecified());
    predicates.put("pending", TaskPredicates.pending());
    predicates.put("reconciling", TaskPredicates.reconciling());
    predicates.put("failed", TaskPredicates.failed());
    predicates.put("succeeded", TaskPredicates.succeeded());
    predicates.put("running", TaskPredicates.running());
    predicates.put("cancelled", TaskPredicates.cancelled());
    predicates.put("active", TaskPredicates.active());
    predicates.put("finished", TaskPredicates.finished());
    predicates.put("unsuccessful", TaskPredicates.unsuccessful());
    predicates.put("unknownStatus", TaskPredicates.unknownStatus());
    List<String> names = new ArrayList<>();
    predicates.forEach(
        (name, predicate) -> {
          if (predicate.test(task)) names.add(name);
        });
    return names;
  }

  @Test
  void anyOfSeveralStatusesMatches() {
    Predicate<JobExecutionTask> either =
        TaskPredicates.status(JobExecutionTaskStatus.FAILED, JobExecutionTaskStatus.of("paused"));
    assertThat(either).accepts(status("failed"), status("paused")).rejects(status("running"), BARE);
    assertThatThrownBy(() -> TaskPredicates.status()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void windowsLookAtTheirOwnTime() {
    JobExecutionTask created =
        task(JobExecutionTaskMetadata.builder().createdAt("2026-08-01T12:30:00Z"));
    JobExecutionTask started =
        task(JobExecutionTaskMetadata.builder().startedAt("2026-08-01T12:30:00Z"));
    JobExecutionTask completed =
        task(JobExecutionTaskMetadata.builder().completedAt("2026-08-01T12:30:00Z"));
    assertThat(TaskPredicates.createdAfter(NOON))
        .accepts(created)
        .rejects(started, completed, BARE);
    assertThat(TaskPredicates.createdBefore(ONE))
        .accepts(created)
        .rejects(started, completed, BARE);
    assertThat(TaskPredicates.createdBetween(NOON, ONE))
        .accepts(created)
        .rejects(started, completed, BARE);
    assertThat(TaskPredicates.startedAfter(NOON))
        .accepts(started)
        .rejects(created, completed, BARE);
    assertThat(TaskPredicates.startedBefore(ONE))
        .accepts(started)
        .rejects(created, completed, BARE);
    assertThat(TaskPredicates.startedBetween(NOON, ONE))
        .accepts(started)
        .rejects(created, completed, BARE);
    assertThat(TaskPredicates.completedAfter(NOON))
        .accepts(completed)
        .rejects(created, started, BARE);
    assertThat(TaskPredicates.completedBefore(ONE))
        .accepts(completed)
        .rejects(created, started, BARE);
    assertThat(TaskPredicates.completedBetween(NOON, ONE))
        .accepts(completed)
        .rejects(created, started, BARE);
  }

  @Test
  void minimumDurationIsForTasksThatEndedAndWithAClockForThoseThatGoOn() {
    JobExecutionTask going = task(JobExecutionTaskMetadata.builder().startedAt(NOON.toString()));
    JobExecutionTask hour =
        task(
            JobExecutionTaskMetadata.builder()
                .startedAt(NOON.toString())
                .completedAt(ONE.toString()));
    Clock one = Clock.fixed(ONE, ZoneOffset.UTC);
    assertThat(TaskPredicates.minimumDuration(Duration.ofHours(1)))
        .accepts(hour)
        .rejects(going, BARE);
    assertThat(TaskPredicates.minimumDuration(Duration.ofHours(1), one))
        .accepts(hour, going)
        .rejects(BARE);
    assertThat(TaskPredicates.minimumDuration(Duration.ofHours(2), one)).rejects(hour, going);
  }

  @Test
  void namedMatchesTheName() {
    JobExecutionTask first = task(JobExecutionTaskMetadata.builder().name("task-0"));
    assertThat(TaskPredicates.named("task-0")).accepts(first).rejects(BARE);
    assertThat(TaskPredicates.named("task-1")).rejects(first);
  }
}
