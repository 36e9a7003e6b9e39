package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.LiveServer.stats;
import static dev.jobexecutions.testing.LiveServer.status;
import static dev.jobexecutions.testing.LiveServer.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever its life cycle is, and whenever it is cancelled, an execution makes sense. */
class LifecycleInvariantsTest {
  private static final Instant START = LiveServer.START;
  private static final int END = 90;
  private static final List<String> ORDER =
      List.of("queued", "pending", "odd", "running", "cancelling", "final");

  @Property(tries = 150)
  void makesSenseAtEveryMoment(
      @ForAll("lifecycles") ExecutionLifecycle lifecycle,
      @ForAll @IntRange(max = 7) int tasks,
      @ForAll @IntRange(max = 9) int admitted,
      @ForAll @IntRange(max = 2 * END) int cancelled,
      @ForAll @IntRange(max = 3) int cancelTime) {
    CreatedLife life = life(lifecycle, tasks, Duration.ofMillis(cancelTime));
    CreatedLife undisturbed = life(lifecycle, tasks, Duration.ofMillis(cancelTime));
    @Nullable JobExecution before = null;
    for (int age = 0; age <= END; age++) {
      Instant now = START.plusMillis(age);
      if (age == admitted) {
        life.admit(now);
        undisturbed.admit(now);
      }
      if (age == cancelled) {
        // A cancellation comes after a look at the same moment, as the server does it.
        before = shown(life, now);
        life.cancel(now);
      }
      JobExecution execution = shown(life, now);
      if (age < cancelled) assertThat(execution).isEqualTo(shown(undisturbed, now));
      statisticsAddUp(execution, tasks);
      timesAreOrdered(execution, now);
      noTaskStartsAfter(execution, START.plusMillis(cancelled));
      if (before != null) goesOn(before, execution);
      before = execution;
    }
    if (cancelled < admitted) {
      assertThat(status(Objects.requireNonNull(before))).isEqualTo("cancelled");
    }
  }

  @Property(tries = 100)
  void tellsWhenItChangesNext(
      @ForAll("lifecycles") ExecutionLifecycle lifecycle, @ForAll @IntRange(max = 7) int tasks) {
    CreatedLife life = life(lifecycle, tasks, Duration.ofMillis(1));
    life.admit(START);
    @Nullable JobExecution before = null;
    Instant next = START;
    for (int age = 0; age <= END; age++) {
      Instant now = START.plusMillis(age);
      JobExecution execution = shown(life, now);
      if (before != null && now.isBefore(next)) assertThat(execution).isEqualTo(before);
      next = life.nextChange();
      assertThat(next).isAfter(now);
      before = execution;
    }
  }

  /** With times of a few milliseconds, so that everything coincides with everything at times. */
  @Provide
  Arbitrary<ExecutionLifecycle> lifecycles() {
    Arbitrary<Duration> times = Arbitraries.integers().between(0, 6).map(Duration::ofMillis);
    Arbitrary<ExecutionLifecycle> kinds =
        Arbitraries.oneOf(
            Arbitraries.create(ExecutionLifecycle::succeeding),
            Arbitraries.create(ExecutionLifecycle::neverEnding),
            Arbitraries.integers().between(1, 4).map(ExecutionLifecycle::failing),
            times.map(time -> ExecutionLifecycle.timingOut(time.plusMillis(1))),
            times.map(time -> ExecutionLifecycle.cancelledAfter(time.multipliedBy(3))));
    return Combinators.combine(
            kinds,
            times,
            times,
            times,
            times,
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 3))
        .as(
            (kind, queued, pending, odd, task, parallelism, retries) ->
                kind.queuedFor(queued)
                    .pendingFor(pending)
                    .step(JobExecutionStatus.of("odd"), odd)
                    .taskTime(task)
                    .parallelism(parallelism)
                    .retries(retries));
  }

  private static CreatedLife life(ExecutionLifecycle lifecycle, int tasks, Duration cancelTime) {
    JobExecution asked =
        JobExecution.builder()
            .metadata(JobExecutionMetadata.builder().id("exec-1").job("job").build())
            .spec(JobExecutionSpec.builder().build())
            .build();
    return new CreatedLife(asked, lifecycle, tasks, START, cancelTime);
  }

  private static JobExecution shown(CreatedLife life, Instant now) {
    return Objects.requireNonNull(life.show(now));
  }

  private static void statisticsAddUp(JobExecution execution, int tasks) {
    List<String> statuses = LiveServer.taskStatuses(execution);
    assertThat(stats(execution).getTotal()).isEqualTo(tasks);
    assertThat(statuses).hasSize(tasks);
    assertThat(stats(execution).getRunning()).isEqualTo(count(statuses, "running"));
    assertThat(stats(execution).getSuccess()).isEqualTo(count(statuses, "succeeded"));
    assertThat(stats(execution).getFailure()).isEqualTo(count(statuses, "failed"));
    assertThat(stats(execution).getCancelled()).isEqualTo(count(statuses, "cancelled"));
    assertThat(count(statuses, "running"))
        .isLessThanOrEqualTo(Objects.requireNonNull(execution.getSpec().getParallelism()));
    switch (place(execution)) {
      case 0, 1, 2 -> assertThat(statuses).containsOnly(tasks == 0 ? new String[0] : pending());
      case 3 -> assertThat(statuses).doesNotContain("cancelled");
      case 4 -> assertThat(statuses).doesNotContain("pending");
      default -> assertThat(statuses).doesNotContain("pending", "running");
    }
    if (status(execution).equals("succeeded")) {
      assertThat(count(statuses, "succeeded")).isEqualTo(tasks);
    }
  }

  private static String[] pending() {
    return new String[] {"pending"};
  }

  private static void timesAreOrdered(JobExecution execution, Instant now) {
    JobExecutionMetadata metadata = execution.getMetadata();
    inOrder(metadata.getCreatedAt(), metadata.getStartedAt(), metadata.getCompletedAt());
    inOrder(metadata.getStartedAt(), metadata.getUpdatedAt(), now.toString());
    assertThat(metadata.getCompletedAt() != null).isEqualTo(place(execution) == 5);
    for (JobExecutionTask task : tasks(execution)) {
      JobExecutionTaskMetadata times = Objects.requireNonNull(task.getMetadata());
      inOrder(times.getCreatedAt(), times.getScheduledAt(), times.getStartedAt());
      inOrder(times.getStartedAt(), times.getCompletedAt(), times.getUpdatedAt());
      inOrder(metadata.getStartedAt(), times.getStartedAt(), metadata.getCompletedAt());
      inOrder(times.getCompletedAt(), metadata.getUpdatedAt(), now.toString());
      inOrder(times.getUpdatedAt(), metadata.getUpdatedAt(), null);
    }
  }

  private static void noTaskStartsAfter(JobExecution execution, Instant cancelled) {
    assertThat(
            tasks(execution).stream()
                .map(task -> Objects.requireNonNull(task.getMetadata()).getStartedAt())
                .filter(Objects::nonNull)
                .map(Instant::parse))
        .noneMatch(started -> started.isAfter(cancelled));
  }

  /** Checks that an execution goes forward only, and not at all once it has ended. */
  private static void goesOn(JobExecution before, JobExecution after) {
    if (place(before) == 5) assertThat(after).isEqualTo(before);
    assertThat(place(after)).isGreaterThanOrEqualTo(place(before));
    List<String> earlier = LiveServer.taskStatuses(before);
    List<String> later = LiveServer.taskStatuses(after);
    for (int i = 0; i < earlier.size(); i++) {
      String status = earlier.get(i);
      if (status.equals("running")) assertThat(later.get(i)).isNotIn("pending", "cancelled");
      else if (!status.equals("pending")) assertThat(later.get(i)).isEqualTo(status);
      @Nullable String started = started(before, i);
      if (started != null) assertThat(started(after, i)).isEqualTo(started);
    }
  }

  @Nullable
  private static String started(JobExecution execution, int task) {
    return Objects.requireNonNull(tasks(execution).get(task).getMetadata()).getStartedAt();
  }

  private static int place(JobExecution execution) {
    int place = ORDER.indexOf(status(execution));
    return place < 0 ? ORDER.size() - 1 : place;
  }

  private static long count(List<String> statuses, String status) {
    return statuses.stream().filter(status::equals).count();
  }

  /** Checks the order of the moments that are there. */
  private static void inOrder(@Nullable String... moments) {
    List<Instant> there = new ArrayList<>();
    for (String moment : Arrays.asList(moments))
      if (moment != null) there.add(Instant.parse(moment));
    assertThat(there).isSorted();
  }
}
