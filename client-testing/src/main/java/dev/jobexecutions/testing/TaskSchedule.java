package dev.jobexecutions.testing;

import dev.jobexecutions.testing.TaskRun.Ending;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Plays the tasks of one execution through, with times in milliseconds since its creation. */
final class TaskSchedule {
  private static final List<Ending> FAILURES =
      List.of(
          Ending.EXIT_CODE,
          Ending.EXIT_CODE,
          Ending.EXIT_CODE,
          Ending.OUT_OF_MEMORY,
          Ending.OUT_OF_MEMORY,
          Ending.TASK_TIMEOUT);

  private final RunPlan plan;
  private final Dice dice;
  private final long cancelAt;
  private final long deadline;
  private final int doomed;

  private TaskSchedule(RunPlan plan, long seed, long cancelAt, long deadline) {
    this.plan = plan;
    this.dice = new Dice(seed);
    this.cancelAt = cancelAt;
    this.deadline = deadline;
    boolean fails = plan.intent() == RunPlan.Intent.FAIL && plan.tasks() > 0;
    this.doomed = fails ? (int) dice.between(0, plan.tasks() - 1) : -1;
  }

  /**
   * Runs all tasks.
   *
   * @param seed the same seed gives the same run times
   * @param start when the first task may start
   * @param cancelAt from when on no task starts; those at work finish
   * @param deadline when every task that is not done is stopped
   * @return one run for each task
   */
  static List<TaskRun> play(RunPlan plan, long seed, long start, long cancelAt, long deadline) {
    TaskSchedule schedule = new TaskSchedule(plan, seed, cancelAt, deadline);
    PriorityQueue<Long> places = new PriorityQueue<>();
    for (int i = 0; i < plan.parallelism(); i++) places.add(start);
    List<TaskRun> runs = new ArrayList<>(plan.tasks());
    for (int task = 0; task < plan.tasks(); task++) {
      TaskRun run = schedule.run(task, places.remove());
      places.add(run.completed());
      runs.add(run);
    }
    return runs;
  }

  private TaskRun run(int task, long free) {
    long stop = Math.min(cancelAt, deadline);
    long scheduled = free + dice.between(5, 400);
    long started = scheduled + dice.between(200, 4_000);
    if (started >= stop) return TaskRun.cancelled(Math.max(stop, 0));
    int retries = 0;
    while (true) {
      Ending ending = ending(task);
      long completed = started + runTime(ending);
      if (completed > deadline) {
        return new TaskRun(
            scheduled, started, deadline, reruns(retries, started), Ending.EXECUTION_TIMEOUT);
      }
      long again = completed + dice.between(1_000, 8_000);
      if (ending == Ending.SUCCEEDED || retries == plan.maxRetries() || again >= stop) {
        return new TaskRun(scheduled, started, completed, reruns(retries, started), ending);
      }
      retries++;
      started = again;
    }
  }

  /** A seed shows its tasks at one moment, for which the begin of the last run is enough. */
  private static List<Long> reruns(int retries, long started) {
    return Collections.nCopies(retries, started);
  }

  private Ending ending(int task) {
    if (task == doomed || dice.chance(0.02)) return dice.pick(FAILURES);
    return Ending.SUCCEEDED;
  }

  private long runTime(Ending ending) {
    if (ending == Ending.TASK_TIMEOUT) return plan.taskTimeout().millis();
    return Math.min(dice.about(plan.taskTime()), plan.taskTimeout().millis() - 1);
  }
}
