package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.annotation.CheckReturnValue;

/**
 * What becomes of an execution that a client creates on a {@link BlaxelServer}: it is queued for a
 * second and pending for another one, then all of its tasks run at once for 5 seconds, if nothing
 * else is said. The {@linkplain BlaxelServer.Builder#clock server's clock} moves it on.
 *
 * <pre>{@code
 * BlaxelServer.builder()
 *     .job("job")
 *     .lifecycle(ExecutionLifecycle.failing(1).taskTime(Duration.ofMinutes(2)).retries(1));
 * }</pre>
 *
 * <p>A life cycle begins when the execution is created, or, on a server with a {@linkplain
 * BlaxelServer.Builder#capacity capacity}, when there is room for it; it is queued until then. All
 * times are of 100 years at most, and of each, whole milliseconds count.
 *
 * <p>Immutable and thread-safe: each method returns a new instance.
 */
@CheckReturnValue
public final class ExecutionLifecycle {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final LifecycleSettings settings;

  private ExecutionLifecycle(LifecycleSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the life cycle of an execution whose tasks all succeed, and so does it.
   *
   * @return the life cycle
   */
  public static ExecutionLifecycle succeeding() {
    return new ExecutionLifecycle(new LifecycleSettings());
  }

  /**
   * Returns the life cycle of an execution that fails, because its first tasks fail. The others
   * succeed.
   *
   * @param tasks how many of the tasks fail, 1 or more; all, where there are not as many
   * @return the life cycle
   * @throws IllegalArgumentException if the number is less than 1
   */
  public static ExecutionLifecycle failing(int tasks) {
    check(tasks >= 1, "failing tasks must be 1 or more, but are " + tasks);
    return succeeding().with(changed -> changed.failing = tasks);
  }

  /**
   * Returns the life cycle of an execution whose last task hangs, so that it ends by its timeout:
   * tasks at work are stopped then and fail, and those that wait are cancelled.
   *
   * @param timeout how long it runs, a millisecond or more; its {@code spec.timeout} says so, in
   *     seconds, rounded up
   * @return the life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public static ExecutionLifecycle timingOut(Duration timeout) {
    long millis = millis("timeout", timeout);
    check(millis >= 1, "timeout must be PT0.001S or more, but is " + timeout);
    return succeeding().with(changed -> changed.timeout = millis);
  }

  /**
   * Returns the life cycle of an execution that somebody else cancels, as a request to cancel it
   * would do.
   *
   * @param time when, counted from the begin of the life cycle; what is done by then is not
   *     cancelled
   * @return the life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public static ExecutionLifecycle cancelledAfter(Duration time) {
    long millis = millis("time", time);
    return succeeding().with(changed -> changed.cancelAfter = millis);
  }

  /**
   * Returns the life cycle of an execution whose tasks all hang. Only cancelling it ends it: tasks
   * at work then take their {@linkplain #taskTime time} to succeed.
   *
   * @return the life cycle
   */
  public static ExecutionLifecycle neverEnding() {
    return succeeding().with(changed -> changed.endless = true);
  }

  /**
   * Sets how long it is {@code queued} though there is room for it.
   *
   * @param time zero or more, a second by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public ExecutionLifecycle queuedFor(Duration time) {
    LifecycleSettings.Wait wait = wait(JobExecutionStatus.QUEUED, time);
    return with(changed -> changed.waits.set(0, wait));
  }

  /**
   * Sets how long it is {@code pending}, after it was queued.
   *
   * @param time zero or more, a second by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public ExecutionLifecycle pendingFor(Duration time) {
    LifecycleSettings.Wait wait = wait(JobExecutionStatus.PENDING, time);
    return with(changed -> changed.waits.set(1, wait));
  }

  /**
   * Adds a step between pending and running, of any status, also of one that no document lists, to
   * see what a client makes of it. Further steps follow in the order of these calls.
   *
   * @param status what it shows, which must not be a final status
   * @param time for how long, zero or more
   * @return the new life cycle
   * @throws IllegalArgumentException if the status is final, or the time is out of its range
   */
  public ExecutionLifecycle step(JobExecutionStatus status, Duration time) {
    Objects.requireNonNull(status, "status");
    check(!Statuses.isFinal(status), "a step must not be of a final status, but is " + status);
    LifecycleSettings.Wait wait = wait(status, time);
    return with(changed -> changed.waits.add(wait));
  }

  /**
   * Sets how long each run of a task takes.
   *
   * @param time zero or more, 5 seconds by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public ExecutionLifecycle taskTime(Duration time) {
    long millis = millis("taskTime", time);
    return with(changed -> changed.taskTime = millis);
  }

  /**
   * Sets how many tasks run at the same time. The others wait, and start in their order.
   *
   * @param tasks 1 or more; as many as there are by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the number is less than 1
   */
  public ExecutionLifecycle parallelism(int tasks) {
    check(tasks >= 1, "parallelism must be 1 or more, but is " + tasks);
    return with(changed -> changed.parallelism = tasks);
  }

  /**
   * Sets how many times a failing task is run again, at once, before it has failed for good.
   *
   * @param times 0 to 100, 0 by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the number is out of its range
   */
  public ExecutionLifecycle retries(int times) {
    check(times >= 0 && times <= 100, "retries must be 0 to 100, but are " + times);
    return with(changed -> changed.retries = times);
  }

  /**
   * Sets the status that it has in the end, whatever its tasks came to, also one that no document
   * lists. One that is cancelled or ends by its timeout shows that instead.
   *
   * @param status any but {@code queued}, {@code pending}, {@code running} and {@code cancelling}
   * @return the new life cycle
   * @throws IllegalArgumentException if the status is one of these
   */
  public ExecutionLifecycle endingAs(JobExecutionStatus status) {
    Objects.requireNonNull(status, "status");
    check(
        Statuses.isFinal(status) || !status.isKnown(),
        "an execution does not end as " + status + ": choose a final status, or an unknown one");
    return with(changed -> changed.ending = status);
  }

  /**
   * Hides the execution for a while after its creation, as a service does whose parts learn of it
   * one after the other: no listing shows it, and asking for it or cancelling it is answered 404.
   * It lives on meanwhile.
   *
   * @param time counted from its creation; zero by default
   * @return the new life cycle
   * @throws IllegalArgumentException if the time is out of its range
   */
  public ExecutionLifecycle visibleAfter(Duration time) {
    long millis = millis("time", time);
    return with(changed -> changed.hidden = millis);
  }

  LifecycleSettings settings() {
    return settings;
  }

  private ExecutionLifecycle with(Consumer<LifecycleSettings> change) {
    LifecycleSettings changed = settings.copy();
    change.accept(changed);
    return new ExecutionLifecycle(changed);
  }

  private static LifecycleSettings.Wait wait(JobExecutionStatus status, Duration time) {
    return new LifecycleSettings.Wait(status, millis("time", time));
  }

  private static long millis(String name, Duration time) {
    Objects.requireNonNull(time, name);
    check(
        !time.isNegative() && time.compareTo(LONGEST) <= 0,
        name + " must be zero to 100 years, but is " + time);
    return time.toMillis();
  }

  private static void check(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(message);
  }
}
