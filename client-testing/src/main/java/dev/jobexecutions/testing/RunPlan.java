package dev.jobexecutions.testing;

import java.util.List;

/**
 * What an execution is asked to do, with times in milliseconds.
 *
 * @param intent what becomes of it, unless chance decides otherwise
 * @param tasks number of tasks
 * @param parallelism greatest number of tasks that run at the same time
 * @param taskTime how long a task typically runs
 * @param taskTimeout the text of the longest time that one run of a task may take
 * @param maxRetries how many times a task is run again
 */
record RunPlan(
    Intent intent,
    int tasks,
    int parallelism,
    long taskTime,
    TaskTimeout taskTimeout,
    int maxRetries) {
  /** What becomes of an execution. */
  enum Intent {
    SUCCEED,
    FAIL,
    TIME_OUT,
    CANCEL;

    static Intent choose(Dice dice) {
      double share = dice.share();
      if (share < 0.78) return SUCCEED;
      if (share < 0.89) return FAIL;
      return share < 0.93 ? TIME_OUT : CANCEL;
    }
  }

  static RunPlan choose(Dice dice, Intent intent, int minTasks, int maxTasks, long taskTime) {
    int tasks = dice.mostlySmall(minTasks, maxTasks);
    int parallelism = Math.min(Math.max(tasks, 1), dice.pick(List.of(1, 2, 5, 5, 10, 20)));
    int maxRetries = dice.pick(List.of(0, 1, 2, 3, 3, 3, 5));
    return new RunPlan(
        intent, tasks, parallelism, taskTime, TaskTimeout.of(3 * taskTime), maxRetries);
  }
}
