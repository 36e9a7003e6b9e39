package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskScheduleTest {
  /** One task that fails, runs for 24 seconds or longer, and may be run again. */
  private static final RunPlan FAILING =
      new RunPlan(RunPlan.Intent.FAIL, 1, 1, 60_000, TaskTimeout.of(180_000), 1);

  private static TaskRun play(long cancelAt) {
    return TaskSchedule.play(FAILING, 1, 0, cancelAt, TaskRun.NEVER).get(0);
  }

  @Test
  void runsATaskThatFailsAgain() {
    assertThat(play(TaskRun.NEVER).reruns()).hasSize(1);
  }

  @Test
  void runsATaskThatFailsAfterACancellationNoMore() {
    TaskRun run = play(10_000);

    assertThat(run.started()).isLessThan(10_000);
    assertThat(run.completed()).isGreaterThan(10_000);
    assertThat(run.reruns()).isEmpty();
  }
}
