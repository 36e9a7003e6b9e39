package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.time.Instant;
import javax.annotation.Nullable;

/** The life of an execution that was created by a request. */
final class CreatedLife implements Life {
  private final JobExecution asked;
  private final LifecycleSettings life;
  private final int tasks;
  private final Instant created;
  private final long cancelTime;
  private long admitted = TaskRun.NEVER;
  private long cancelled = TaskRun.NEVER;
  private Timeline timeline;
  private Instant nextChange;

  /**
   * Begins a life that waits for being admitted.
   *
   * @param asked which execution it is, and what was asked for
   * @param tasks the number of tasks
   * @param created now, in whole milliseconds
   * @param cancelTime how long cancelling takes where no task is at work
   */
  CreatedLife(
      JobExecution asked,
      ExecutionLifecycle lifecycle,
      int tasks,
      Instant created,
      Duration cancelTime) {
    this.asked = asked;
    this.life = lifecycle.settings();
    this.tasks = tasks;
    this.created = created;
    this.cancelTime = cancelTime.toMillis();
    this.timeline = play();
    this.nextChange = created;
  }

  /** Returns how much of the server's capacity it takes while it is admitted. */
  int slots() {
    return life.parallelism(tasks);
  }

  /** Lets its life cycle begin. */
  void admit(Instant moment) {
    admitted = age(moment);
    timeline = play();
    nextChange = created;
  }

  /** Returns when it ends, as far as is known now; {@link Instant#MAX} for never. */
  Instant end() {
    return moment(timeline.completed());
  }

  @Override
  public Instant nextChange() {
    return nextChange;
  }

  @Override
  @Nullable
  public JobExecution show(Instant now) {
    long age = age(now);
    if (age < life.hidden) {
      nextChange = moment(life.hidden);
      return null;
    }
    nextChange = moment(timeline.nextChange(age));
    return new ExecutionView(timeline, created, age).show(asked);
  }

  @Override
  public void cancel(Instant now) {
    if (isOver(now) || timeline.cancelling() <= age(now)) return;
    cancelled = age(now);
    timeline = play();
    nextChange = created;
  }

  @Override
  public boolean isOver(Instant now) {
    return !end().isAfter(now);
  }

  private Timeline play() {
    return new LifeSchedule(life, tasks, admitted, cancelled, cancelTime).play();
  }

  private long age(Instant now) {
    return Duration.between(created, now).toMillis();
  }

  private Instant moment(long age) {
    return age == TaskRun.NEVER ? Instant.MAX : created.plusMillis(age);
  }
}
