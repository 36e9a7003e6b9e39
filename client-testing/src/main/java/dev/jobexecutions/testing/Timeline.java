package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.TaskRun.Ending;
import java.util.List;
import java.util.stream.LongStream;
import javax.annotation.Nullable;

/**
 * The whole life of one execution, from creation to its final status, with times in milliseconds
 * since its creation.
 *
 * @param plan what was asked for
 * @param timeoutSeconds the longest time that it may run; null for no end
 * @param steps what it went through before it ran, in order, the first one from 0 on
 * @param started when it began to run; {@link TaskRun#NEVER} if it was cancelled before
 * @param cancelling when it was asked to cancel; {@link TaskRun#NEVER} if it was not
 * @param completed when it reached its final status
 * @param ending its final status
 * @param tasks how each task went
 */
record Timeline(
    RunPlan plan,
    @Nullable Long timeoutSeconds,
    List<Step> steps,
    long started,
    long cancelling,
    long completed,
    JobExecutionStatus ending,
    List<TaskRun> tasks) {
  private static final List<Long> COMMON_TIMEOUTS =
      List.of(300L, 600L, 1_800L, 3_600L, 7_200L, 14_400L, 21_600L, 43_200L, 86_400L, 604_800L);

  static Timeline play(RunPlan plan, Dice dice) {
    long pending = dice.chance(0.1) ? dice.about(120_000) : dice.about(3_000);
    long start = pending + dice.about(4_000);
    long seed = dice.nextSeed();
    List<TaskRun> undisturbed = TaskSchedule.play(plan, seed, start, TaskRun.NEVER, TaskRun.NEVER);
    long length = end(undisturbed, start) - start;
    long cancelAt = TaskRun.NEVER;
    Long timeout = dice.chance(0.2) ? null : timeoutFor(length);
    if (plan.intent() == RunPlan.Intent.CANCEL) {
      cancelAt = (long) ((start + length) * (0.05 + 0.9 * dice.share()));
    } else if (plan.intent() == RunPlan.Intent.TIME_OUT) {
      timeout = (long) Math.max(1, length * (0.3 + 0.6 * dice.share()) / 1_000);
    }
    long deadline = timeout == null ? TaskRun.NEVER : start + 1_000L * timeout;
    List<TaskRun> tasks = TaskSchedule.play(plan, seed, start, cancelAt, deadline);
    long stop = Math.min(cancelAt, deadline);
    boolean stopped = stop < start + length;
    long end = Math.max(end(tasks, 0), stopped ? stop : start) + dice.between(10, 900);
    JobExecutionStatus ending = ending(tasks, stopped, deadline <= cancelAt);
    long started = cancelAt <= start ? TaskRun.NEVER : start;
    List<Step> steps =
        List.of(
            new Step(JobExecutionStatus.QUEUED, 0), new Step(JobExecutionStatus.PENDING, pending));
    return new Timeline(plan, timeout, steps, started, cancelAt, end, ending, tasks);
  }

  /** Returns the status as it was at a moment. */
  JobExecutionStatus statusAt(long moment) {
    if (moment >= completed) return ending;
    if (moment >= cancelling) return JobExecutionStatus.CANCELLING;
    if (moment >= started) return JobExecutionStatus.RUNNING;
    return stepAt(moment).status();
  }

  /** Returns when the execution itself, not one of its tasks, last changed up to a moment. */
  long lastChange(long moment) {
    if (moment >= completed) return completed;
    if (moment >= cancelling) return cancelling;
    return moment >= started ? started : stepAt(moment).begin();
  }

  /** Returns when anything changes next after a moment; {@link TaskRun#NEVER} if nothing does. */
  long nextChange(long moment) {
    LongStream own = LongStream.of(started, cancelling, completed);
    LongStream ofSteps = steps.stream().mapToLong(Step::begin);
    LongStream ofTasks = tasks.stream().flatMapToLong(TaskRun::changes);
    return LongStream.concat(LongStream.concat(own, ofSteps), ofTasks)
        .filter(change -> change > moment)
        .min()
        .orElse(TaskRun.NEVER);
  }

  /** Returns a moment at which the execution has a status that is not final. */
  long momentOf(JobExecutionStatus status, Dice dice) {
    long running = Math.min(started, cancelling);
    long pending = steps.get(1).begin();
    return switch (status.known()) {
      case QUEUED -> dice.between(0, Math.min(pending, cancelling) - 1);
      case PENDING -> dice.between(pending, Math.max(pending, running - 1));
      case CANCELLING -> dice.between(Math.min(cancelling, completed - 1), completed - 1);
      default -> dice.between(running, Math.max(running, Math.min(cancelling, completed) - 1));
    };
  }

  private Step stepAt(long moment) {
    Step latest = steps.get(0);
    for (Step step : steps) {
      if (moment >= step.begin()) latest = step;
    }
    return latest;
  }

  private static long timeoutFor(long length) {
    for (long seconds : COMMON_TIMEOUTS) {
      if (seconds * 1_000 > length + length / 2) return seconds;
    }
    return length / 500;
  }

  private static long end(List<TaskRun> tasks, long start) {
    return tasks.stream().mapToLong(TaskRun::completed).reduce(start, Math::max);
  }

  private static JobExecutionStatus ending(
      List<TaskRun> tasks, boolean stopped, boolean timeoutFirst) {
    boolean killed = tasks.stream().anyMatch(task -> task.ending() == Ending.EXECUTION_TIMEOUT);
    if (killed || (stopped && timeoutFirst)) return JobExecutionStatus.TIMEOUT;
    if (stopped) return JobExecutionStatus.CANCELLED;
    return tasks.stream().allMatch(task -> task.ending() == Ending.SUCCEEDED)
        ? JobExecutionStatus.SUCCEEDED
        : JobExecutionStatus.FAILED;
  }

  /** A status that the execution has from a moment on, before it runs. */
  record Step(JobExecutionStatus status, long begin) {}
}
