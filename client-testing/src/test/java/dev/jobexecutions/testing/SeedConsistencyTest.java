package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything in a generated execution fits together, whatever the recipe. */
class SeedConsistencyTest {
  private static final Instant END = Instant.parse("2026-06-17T10:00:00Z");
  private static final Set<JobExecutionStatus> FINAL =
      Set.of(
          JobExecutionStatus.SUCCEEDED,
          JobExecutionStatus.FAILED,
          JobExecutionStatus.CANCELLED,
          JobExecutionStatus.TIMEOUT);
  private static final Set<JobExecutionStatus> NOT_STARTED =
      Set.of(JobExecutionStatus.QUEUED, JobExecutionStatus.PENDING);

  static List<ExecutionSeed> recipes() {
    ExecutionSeed seed = ExecutionSeed.job("job").count(400).until(END);
    return List.of(
        seed,
        seed.randomSeed(1),
        seed.randomSeed(-2).tasks(0, 2),
        seed.tasks(20, 60).taskTime(Duration.ofSeconds(5)).aroundTheClock(),
        seed.taskTime(Duration.ofMillis(1)),
        seed.taskTime(Duration.ofDays(10)),
        seed.over(Duration.ofMinutes(30)),
        seed.nightly());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void timesFitTheStatus(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      JobExecutionMetadata metadata = execution.getMetadata();
      JobExecutionStatus status = Objects.requireNonNull(execution.getStatus());
      Instant created = instant(metadata.getCreatedAt());

      assertThat(metadata.getCompletedAt() != null).isEqualTo(FINAL.contains(status));
      if (NOT_STARTED.contains(status)) assertThat(metadata.getStartedAt()).isNull();
      if (status.equals(JobExecutionStatus.RUNNING)
          || status.equals(JobExecutionStatus.SUCCEEDED)
          || status.equals(JobExecutionStatus.TIMEOUT)) {
        assertThat(metadata.getStartedAt()).isNotNull();
      }
      inOrder(metadata.getCreatedAt(), metadata.getStartedAt(), metadata.getCompletedAt());
      inOrder(metadata.getCreatedAt(), metadata.getUpdatedAt(), END.toString());
      inOrder(metadata.getStartedAt(), metadata.getUpdatedAt(), END.toString());
      assertThat(created).isBefore(END);
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void statisticsCountTheTasks(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      List<JobExecutionTask> tasks = tasks(execution);
      JobExecutionStats stats = Objects.requireNonNull(execution.getStats());
      long success = number(stats.getSuccess());
      long failure = number(stats.getFailure());
      long cancelled = number(stats.getCancelled());
      long running = number(stats.getRunning());

      assertThat(stats.getTotal()).isEqualTo(tasks.size());
      assertThat(success).isEqualTo(count(tasks, JobExecutionTaskStatus.SUCCEEDED));
      assertThat(failure).isEqualTo(count(tasks, JobExecutionTaskStatus.FAILED));
      assertThat(cancelled).isEqualTo(count(tasks, JobExecutionTaskStatus.CANCELLED));
      assertThat(running).isEqualTo(count(tasks, JobExecutionTaskStatus.RUNNING));
      assertThat(number(stats.getRetried())).isBetween(0L, (long) tasks.size());
      if (FINAL.contains(execution.getStatus())) {
        assertThat(success + failure + cancelled).isEqualTo(tasks.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theStatusFollowsFromTheTasks(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      List<JobExecutionTask> tasks = tasks(execution);
      long succeeded = count(tasks, JobExecutionTaskStatus.SUCCEEDED);
      long waiting = count(tasks, JobExecutionTaskStatus.PENDING);
      switch (Objects.requireNonNull(execution.getStatus()).known()) {
        case SUCCEEDED -> assertThat(succeeded).isEqualTo(tasks.size());
        case FAILED -> assertThat(count(tasks, JobExecutionTaskStatus.FAILED)).isPositive();
        case QUEUED, PENDING -> assertThat(waiting).isEqualTo(tasks.size());
        default ->
            assertThat(count(tasks, JobExecutionTaskStatus.RUNNING))
                .isLessThanOrEqualTo(number(execution.getSpec().getParallelism()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void tasksKeepTheirTimesAndTheirTimeout(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      int index = 0;
      for (JobExecutionTask task : tasks(execution)) {
        JobExecutionTaskMetadata metadata = Objects.requireNonNull(task.getMetadata());
        assertThat(metadata.getName()).isEqualTo("task-" + index++);
        inOrder(metadata.getCreatedAt(), metadata.getScheduledAt(), metadata.getStartedAt());
        inOrder(metadata.getStartedAt(), metadata.getCompletedAt(), metadata.getUpdatedAt());
        inOrder(
            metadata.getCompletedAt(), execution.getMetadata().getCompletedAt(), END.toString());
        if (metadata.getStartedAt() != null && metadata.getCompletedAt() != null) {
          String timeout = Objects.requireNonNull(task.getSpec()).getTimeout();
          assertThat(between(metadata.getStartedAt(), metadata.getCompletedAt()))
              .isLessThanOrEqualTo(duration(Objects.requireNonNull(timeout)));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void executionsKeepTheirTimeout(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      Long timeout = execution.getSpec().getTimeout();
      JobExecutionMetadata metadata = execution.getMetadata();
      String completed = metadata.getCompletedAt();
      if (timeout == null || metadata.getStartedAt() == null || completed == null) continue;
      Duration ran = between(metadata.getStartedAt(), completed);
      Duration longest = Duration.ofSeconds(timeout);

      assertThat(ran).isLessThan(longest.plusSeconds(1));
      if (JobExecutionStatus.TIMEOUT.equals(execution.getStatus())) {
        assertThat(ran).isGreaterThan(longest);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theTasksThatWereAskedForAreTheTasks(ExecutionSeed recipe) {
    for (JobExecution execution : recipe.generate()) {
      List<JobExecutionTask> asked = Objects.requireNonNull(execution.getSpec().getTasks());
      List<JobExecutionTask> tasks = tasks(execution);

      assertThat(asked).extracting(SeedConsistencyTest::name).isEqualTo(names(tasks));
      assertThat(asked)
          .extracting(JobExecutionTask::getSpec)
          .isEqualTo(tasks.stream().map(JobExecutionTask::getSpec).toList());
      assertThat(asked)
          .allMatch(task -> JobExecutionTaskStatus.UNSPECIFIED.equals(task.getStatus()));
    }
  }

  private static List<String> names(List<JobExecutionTask> tasks) {
    return tasks.stream().map(SeedConsistencyTest::name).toList();
  }

  private static String name(JobExecutionTask task) {
    return String.valueOf(Objects.requireNonNull(task.getMetadata()).getName());
  }

  private static List<JobExecutionTask> tasks(JobExecution execution) {
    return Objects.requireNonNull(execution.getTasks());
  }

  private static long count(List<JobExecutionTask> tasks, JobExecutionTaskStatus status) {
    return tasks.stream().filter(task -> status.equals(task.getStatus())).count();
  }

  private static long number(@Nullable Long value) {
    return Objects.requireNonNull(value);
  }

  private static Instant instant(@Nullable String text) {
    return Instant.parse(Objects.requireNonNull(text));
  }

  private static Duration between(@Nullable String from, @Nullable String to) {
    return Duration.between(instant(from), instant(to));
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text);
  }

  /** Checks the order of the moments that are there. */
  private static void inOrder(
      @Nullable String first, @Nullable String second, @Nullable String third) {
    Instant latest = Instant.MIN;
    for (String moment : Arrays.asList(first, second, third)) {
      if (moment == null) continue;
      assertThat(instant(moment)).isAfterOrEqualTo(latest);
      latest = instant(moment);
    }
  }
}
