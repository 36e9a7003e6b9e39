package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionStatus;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What an {@link ExecutionLifecycle} is told, with times in milliseconds. Changed by nobody once
 * the life cycle has it.
 */
final class LifecycleSettings {
  /** Before it runs: queued, pending, and what else was asked for. */
  List<Wait> waits =
      new ArrayList<>(
          List.of(
              new Wait(JobExecutionStatus.QUEUED, 1_000),
              new Wait(JobExecutionStatus.PENDING, 1_000)));

  long taskTime = 5_000;
  int parallelism = Integer.MAX_VALUE;
  int failing;
  int retries;
  boolean endless;
  long timeout = TaskRun.NEVER;
  long cancelAfter = TaskRun.NEVER;
  long hidden;
  @Nullable JobExecutionStatus ending;

  LifecycleSettings copy() {
    LifecycleSettings copy = new LifecycleSettings();
    copy.waits = new ArrayList<>(waits);
    copy.taskTime = taskTime;
    copy.parallelism = parallelism;
    copy.failing = failing;
    copy.retries = retries;
    copy.endless = endless;
    copy.timeout = timeout;
    copy.cancelAfter = cancelAfter;
    copy.hidden = hidden;
    copy.ending = ending;
    return copy;
  }

  /** Returns how many of so many tasks run at the same time. */
  int parallelism(int tasks) {
    return Math.min(parallelism, tasks);
  }

  /** Tells whether a task does not end by itself. */
  boolean hangs(int task, int tasks) {
    return endless || (timeout != TaskRun.NEVER && task == tasks - 1);
  }

  /** A status that an execution has for a while before it runs. */
  record Wait(JobExecutionStatus status, long millis) {}
}
