package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.TaskRun.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Plays a life cycle through, with times in milliseconds since the creation. A later admission or
 * cancellation changes nothing of what was before it.
 */
final class LifeSchedule {
  private final LifecycleSettings life;
  private final int tasks;
  private final long admitted;
  private final long cancelAt;
  private final long cancelTime;
  private final List<Timeline.Step> steps = new ArrayList<>();
  private final long start;
  private final long deadline;

  /**
   * Prepares a life.
   *
   * @param tasks the number of tasks
   * @param admitted when there was room for it; {@link TaskRun#NEVER} while there is none
   * @param cancelled when a request cancelled it; {@link TaskRun#NEVER} if none did
   * @param cancelTime how long cancelling takes where no task is at work
   */
  LifeSchedule(LifecycleSettings life, int tasks, long admitted, long cancelled, long cancelTime) {
    this.life = life;
    this.tasks = tasks;
    this.admitted = admitted;
    this.cancelAt = Math.min(cancelled, after(admitted, life.cancelAfter));
    this.cancelTime = cancelTime;
    this.start = steps();
    this.deadline = after(start, life.timeout);
  }

  Timeline play() {
    List<TaskRun> runs = runs();
    long end = tasks == 0 && life.hangs(0, 1) ? deadline : lastOf(runs, start);
    boolean timedOut = isTimedOut(runs);
    long completed = end;
    if (timedOut) completed = deadline;
    else if (cancelAt < end) completed = cancelled(runs);
    return new Timeline(
        plan(),
        life.timeout == TaskRun.NEVER ? null : (life.timeout + 999) / 1_000,
        steps,
        cancelAt < start ? TaskRun.NEVER : start,
        cancelAt < completed ? cancelAt : TaskRun.NEVER,
        completed,
        ending(runs, timedOut, cancelAt < end),
        runs);
  }

  private long steps() {
    steps.add(new Timeline.Step(JobExecutionStatus.QUEUED, 0));
    long moment = admitted;
    for (LifecycleSettings.Wait wait : life.waits) {
      steps.add(new Timeline.Step(wait.status(), moment));
      moment = after(moment, wait.millis());
    }
    return moment;
  }

  private List<TaskRun> runs() {
    PriorityQueue<Long> places = new PriorityQueue<>();
    for (int i = 0; i < life.parallelism(tasks); i++) places.add(start);
    List<TaskRun> runs = new ArrayList<>(tasks);
    for (int task = 0; task < tasks; task++) {
      long free = places.remove();
      TaskRun run = run(task, free);
      // A task that does not start leaves its place as late as it found it: no other starts either.
      places.add(run.started() == TaskRun.NEVER ? free : run.completed());
      runs.add(run);
    }
    return runs;
  }

  private TaskRun run(int task, long begin) {
    // What starts at the very moment of the cancellation was seen to be at work then.
    if (begin > cancelAt || begin >= deadline) {
      return TaskRun.cancelled(Math.min(cancelAt, deadline));
    }
    boolean fails = task < life.failing;
    List<Long> reruns = new ArrayList<>();
    long from = begin;
    while (true) {
      // What hangs is at work until a cancellation lets it finish, if there is one.
      long completed =
          life.hangs(task, tasks)
              ? after(cancelAt, Math.max(1, life.taskTime))
              : after(from, life.taskTime);
      if (completed > deadline) {
        return new TaskRun(begin, begin, deadline, reruns, Ending.EXECUTION_TIMEOUT);
      }
      boolean stops = completed > cancelAt || completed >= deadline;
      if (!fails || stops || reruns.size() == life.retries) {
        Ending ending = fails ? Ending.EXIT_CODE : Ending.SUCCEEDED;
        return new TaskRun(begin, begin, completed, reruns, ending);
      }
      reruns.add(completed);
      from = completed;
    }
  }

  private boolean isTimedOut(List<TaskRun> runs) {
    if (deadline == TaskRun.NEVER) return false;
    if (tasks == 0) return deadline <= cancelAt;
    return runs.stream()
        .anyMatch(
            run ->
                run.ending() == Ending.EXECUTION_TIMEOUT
                    || (run.ending() == Ending.CANCELLED && deadline <= cancelAt));
  }

  private long cancelled(List<TaskRun> runs) {
    List<TaskRun> atWork = runs.stream().filter(run -> run.completed() > cancelAt).toList();
    return atWork.isEmpty() ? after(cancelAt, cancelTime) : lastOf(atWork, cancelAt);
  }

  private JobExecutionStatus ending(List<TaskRun> runs, boolean timedOut, boolean cancelled) {
    if (timedOut) return JobExecutionStatus.TIMEOUT;
    if (cancelled) return JobExecutionStatus.CANCELLED;
    if (life.ending != null) return life.ending;
    return runs.stream().anyMatch(run -> run.ending() != Ending.SUCCEEDED)
        ? JobExecutionStatus.FAILED
        : JobExecutionStatus.SUCCEEDED;
  }

  private RunPlan plan() {
    return new RunPlan(
        RunPlan.Intent.SUCCEED,
        tasks,
        Math.max(1, life.parallelism(tasks)),
        life.taskTime,
        TaskTimeout.of(life.taskTime),
        life.retries);
  }

  private static long lastOf(List<TaskRun> runs, long least) {
    return runs.stream().mapToLong(TaskRun::completed).reduce(least, Math::max);
  }

  private static long after(long moment, long millis) {
    return moment > TaskRun.NEVER - millis ? TaskRun.NEVER : moment + millis;
  }
}
