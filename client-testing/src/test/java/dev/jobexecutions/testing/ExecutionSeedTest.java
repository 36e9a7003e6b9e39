package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskCondition;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionSeedTest {
  private static final Instant END = Instant.parse("2026-06-17T10:00:00Z");
  private static final ExecutionSeed SEED =
      ExecutionSeed.job("data-processing-job").count(1_000).until(END);

  @Test
  void givesTheSameForTheSameRecipe() {
    assertThat(SEED.withOddities().generate()).isEqualTo(SEED.withOddities().generate());
  }

  @Test
  void givesTheSameOnEveryJdk() {
    // The oldest is made last: whatever was chosen before it has an influence on it.
    JobExecutionMetadata oldest = SEED.withOddities().generate().get(999).getMetadata();

    assertThat(oldest.getId()).isEqualTo("exec-8rcpqadwu8hr");
    assertThat(oldest.getCreatedAt()).isEqualTo("2026-05-18T10:27:05.024Z");
    assertThat(oldest.getStartedAt()).isEqualTo("2026-05-18T10:27:10.276Z");
    assertThat(oldest.getCompletedAt()).isEqualTo("2026-05-18T10:45:01.657Z");
  }

  @Test
  void givesOthersForAnotherSeedAndAnotherJob() {
    assertThat(ids(SEED)).doesNotContainAnyElementsOf(ids(SEED.randomSeed(1)));
    assertThat(ids(SEED)).doesNotContainAnyElementsOf(ids(ExecutionSeed.job("b").count(1_000)));
  }

  @Test
  void givesAsManyAsAskedForNewestFirstAndAllApart() {
    List<JobExecution> executions = SEED.generate();

    assertThat(executions).hasSize(1_000).isUnmodifiable();
    assertThat(ids(SEED)).doesNotHaveDuplicates();
    assertThat(created(executions))
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a))
        .allMatch(moment -> moment.isBefore(END))
        .allMatch(moment -> !moment.isBefore(END.minus(Duration.ofDays(30))));
  }

  @Test
  void givesNoneForACountOfZero() {
    assertThat(SEED.count(0).generate()).isEmpty();
  }

  @Test
  void fitsIntoAShortWindow() {
    List<JobExecution> executions = SEED.count(100).over(Duration.ofSeconds(1)).generate();

    assertThat(created(executions)).hasSize(100).allMatch(moment -> moment.isBefore(END));
    assertThat(executions)
        .extracting(JobExecution::getStatus)
        .containsOnly(JobExecutionStatus.QUEUED);
  }

  @Test
  void namesTheJobAndTheWorkspace() {
    assertThat(SEED.workspace("mine").count(20).generate())
        .allSatisfy(
            execution -> {
              assertThat(execution.getMetadata().getJob()).isEqualTo("data-processing-job");
              assertThat(execution.getMetadata().getWorkspace()).isEqualTo("mine");
              assertThat(execution.getMetadata().getCluster()).isNotEmpty();
              assertThat(execution.getMetadata().getId()).matches("exec-[a-z0-9]{12}");
            });
  }

  @Test
  void hasEveryStatusInBelievableShares() {
    Map<JobExecutionStatus, Long> shares = shares(SEED.generate(), JobExecution::getStatus);

    assertThat(shares).containsOnlyKeys(JobExecutionStatus.values());
    assertThat(shares.get(JobExecutionStatus.SUCCEEDED)).isBetween(600L, 900L);
    assertThat(shares.get(JobExecutionStatus.FAILED)).isBetween(50L, 250L);
    assertThat(shares.get(JobExecutionStatus.CANCELLED)).isBetween(20L, 120L);
    assertThat(shares.get(JobExecutionStatus.TIMEOUT)).isBetween(10L, 100L);
  }

  @Test
  void hasEveryStatusAmongAHundred() {
    assertThat(shares(SEED.count(100).generate(), JobExecution::getStatus))
        .containsOnlyKeys(JobExecutionStatus.values());
  }

  @Test
  void hasEveryStatusOfTasksAndEveryReason() {
    List<JobExecutionTask> tasks =
        SEED.generate().stream().flatMap(e -> tasks(e).stream()).toList();

    assertThat(shares(tasks, JobExecutionTask::getStatus).keySet())
        .containsExactlyInAnyOrderElementsOf(
            JobExecutionTaskStatus.values().stream()
                .filter(status -> !status.equals(JobExecutionTaskStatus.UNSPECIFIED))
                .toList());
    assertThat(tasks)
        .flatExtracting(task -> Optional.ofNullable(task.getConditions()).orElse(List.of()))
        .extracting(JobExecutionTaskCondition::getReason)
        .contains("OOMKilled", "DeadlineExceeded", "Error", "Completed", "Cancelled", "BackOff");
  }

  @Test
  void hasBothFormsOfTheEnvironment() {
    List<JobExecutionEnvOverride> environments =
        SEED.generate().stream()
            .map(execution -> execution.getSpec().getEnvOverride())
            .filter(Objects::nonNull)
            .toList();

    assertThat(environments).hasSizeBetween(500, 900);
    assertThat(environments).anyMatch(environment -> environment.asString().isPresent());
    assertThat(environments).anyMatch(environment -> environment.asMapStringObject().isPresent());
  }

  @Test
  void hasTheTasksOfTheRange() {
    assertThat(SEED.tasks(3, 5).generate())
        .extracting(execution -> tasks(execution).size())
        .containsOnly(3, 4, 5);
    assertThat(SEED.tasks(0, 0).count(50).generate())
        .allSatisfy(execution -> assertThat(tasks(execution)).isEmpty());
  }

  @Test
  void workingDaysAreBusier() {
    List<Instant> created = created(SEED.count(500).generate());

    assertThat(created).filteredOn(ExecutionSeedTest::isWeekend).hasSizeBetween(1, 60);
    assertThat(created).filteredOn(moment -> hour(moment) < 6).hasSizeBetween(1, 80);
  }

  @Test
  void nightlyMeansOnceANight() {
    List<Instant> created = created(SEED.nightly().count(30).generate());

    assertThat(created).allMatch(moment -> hour(moment) == 2);
    assertThat(created)
        .extracting(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate())
        .doesNotHaveDuplicates();
  }

  @Test
  void aroundTheClockMeansAtAllHours() {
    assertThat(created(SEED.aroundTheClock().generate()))
        .extracting(ExecutionSeedTest::hour)
        .contains(0, 3, 6, 9, 12, 15, 18, 21);
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> SEED.count(-1)).hasMessage("count must be 0 or more, but is -1");
    assertThatThrownBy(() -> SEED.over(Duration.ofMillis(999)))
        .hasMessage("over must be PT1S to 100 years, but is PT0.999S");
    assertThatThrownBy(() -> SEED.over(Duration.ofDays(36_501)))
        .hasMessage("over must be PT1S to 100 years, but is PT876024H");
    assertThatThrownBy(() -> SEED.until(Instant.EPOCH.minusMillis(1)))
        .hasMessage("until must be of the years 1970 to 9999, but is 1969-12-31T23:59:59.999Z");
    assertThatThrownBy(() -> SEED.until(Instant.parse("+10000-01-01T00:00:00Z")))
        .hasMessage("until must be of the years 1970 to 9999, but is +10000-01-01T00:00:00Z");
    assertThatThrownBy(() -> SEED.tasks(-1, 3))
        .hasMessage("tasks must be a range from 0 or more, but are -1 to 3");
    assertThatThrownBy(() -> SEED.tasks(4, 3))
        .hasMessage("tasks must be a range from 0 or more, but are 4 to 3");
    assertThatThrownBy(() -> SEED.taskTime(Duration.ofDays(11)))
        .hasMessage("taskTime must be PT0.001S to PT240H, but is PT264H");
    assertThatThrownBy(() -> SEED.taskTime(Duration.ZERO))
        .hasMessage("taskTime must be PT0.001S to PT240H, but is PT0S");
  }

  @Test
  void refusesWhatIsTooLongToCount() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertThatThrownBy(() -> SEED.taskTime(longest)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SEED.over(longest)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SEED.until(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SEED.until(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void takesTheEndsOfTheRanges(String moment) {
    ExecutionSeed seed =
        SEED.count(50)
            .until(Instant.parse(moment))
            .over(Duration.ofDays(36_500))
            .taskTime(Duration.ofDays(10));

    assertThat(created(seed.generate())).hasSize(50);
    assertThat(created(seed.nightly().generate())).hasSize(50);
    assertThat(created(seed.aroundTheClock().generate())).hasSize(50);
  }

  @Test
  void aRecipeNeverChanges() {
    ExecutionSeed seed = ExecutionSeed.job("job").count(50);
    List<JobExecution> before = seed.generate();
    assertThat(seed.withOddities().randomSeed(7).generate()).isNotEqualTo(before);

    assertThat(seed.generate()).isEqualTo(before);
  }

  private static List<String> ids(ExecutionSeed seed) {
    return seed.generate().stream().map(Calls::id).toList();
  }

  private static List<Instant> created(List<JobExecution> executions) {
    return executions.stream()
        .map(
            execution ->
                Instant.parse(Objects.requireNonNull(execution.getMetadata().getCreatedAt())))
        .toList();
  }

  private static List<JobExecutionTask> tasks(JobExecution execution) {
    return Objects.requireNonNull(execution.getTasks());
  }

  private static <T, K> Map<K, Long> shares(List<T> values, Function<T, K> key) {
    return values.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static boolean isWeekend(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static int hour(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).getHour();
  }
}
