package dev.jobexecutions.testing;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * The settings of a {@link BlaxelServer} that are about creating and cancelling executions.
 *
 * @param <B> the builder that takes them
 */
abstract class LifeSettings<B> {
  static final Duration LONGEST = Duration.ofDays(36_500);

  Function<CreateJobExecutionRequest, ExecutionLifecycle> lifecycle =
      request -> ExecutionLifecycle.succeeding();
  Duration cancelTime = Duration.ofSeconds(1);
  boolean refusesCancelOfFinished;
  int capacity = Integer.MAX_VALUE;
  int memory = Integer.MAX_VALUE;
  @Nullable Duration retryAfter;

  LifeSettings() {}

  /**
   * Sets what becomes of the executions that clients create; {@link
   * ExecutionLifecycle#succeeding()} by default.
   *
   * @param lifecycle the life cycle of each of them
   * @return this builder
   */
  public B lifecycle(ExecutionLifecycle lifecycle) {
    Objects.requireNonNull(lifecycle, "lifecycle");
    return lifecycle(request -> lifecycle);
  }

  /**
   * Decides for each execution that a client creates what becomes of it. The function is called for
   * each request that is no repeat and whose content is valid, before there is an execution; one
   * request at a time, so that it may keep a state of its own without a lock. It must not wait for
   * another request.
   *
   * @param lifecycle returns the life cycle, told the request, whose {@code jobId} is the name in
   *     the path
   * @return this builder
   */
  public B lifecycle(Function<CreateJobExecutionRequest, ExecutionLifecycle> lifecycle) {
    this.lifecycle = Objects.requireNonNull(lifecycle, "lifecycle");
    return self();
  }

  /**
   * Sets for how long an execution is {@code cancelling} whose tasks at work do not say when they
   * end: because there are none, or because a test put it there, rather than a client.
   *
   * @param time zero to 100 years, of which whole milliseconds count; a second by default
   * @return this builder
   * @throws IllegalArgumentException if the time is out of its range
   */
  public B cancelTime(Duration time) {
    cancelTime = checked("cancelTime", time);
    return self();
  }

  /**
   * Answers 400 to cancelling an execution that has ended. By default the answer is 200 with the
   * execution unchanged, as for one that is being cancelled already: the contract leaves it open,
   * and so the answer to a repeat is the same as to the first request.
   *
   * @return this builder
   */
  public B refuseCancelOfFinished() {
    refusesCancelOfFinished = true;
    return self();
  }

  /**
   * Sets how many tasks fit on the server at once. An execution that a client creates takes as many
   * places as tasks of it run at the same time, from the begin of its life cycle, queued and
   * pending included, to its end; those that a test puts there take none.
   *
   * <p>An execution that finds too few free places, or others waiting, is {@code queued} until
   * there are enough, first come, first served. One that needs more than there are in all waits for
   * ever, and keeps nobody else waiting. A request with {@code allowQueue} false is refused
   * instead, and creates nothing: with 429 where others have the places, and with 400 where there
   * could never be enough. No code is documented for the 429: the server sends {@code
   * CAPACITY_UNAVAILABLE}, which is its own invention.
   *
   * @param tasks 1 or more; without a bound by default
   * @return this builder
   * @throws IllegalArgumentException if the number is less than 1
   */
  public B capacity(int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("capacity must be 1 or more, but is " + tasks);
    }
    capacity = tasks;
    return self();
  }

  /**
   * Sends the header {@code Retry-After} with the 429 of a server without {@linkplain #capacity
   * capacity}. By default it is left out.
   *
   * @param time zero to 100 years, sent in seconds, rounded up
   * @return this builder
   * @throws IllegalArgumentException if the time is out of its range
   */
  public B retryAfter(Duration time) {
    retryAfter = checked("retryAfter", time);
    return self();
  }

  /**
   * Sets the memory of each job. Requests for executions with more are answered 400, whether they
   * allow queueing or not.
   *
   * @param megabytes 1 or more; without a bound by default
   * @return this builder
   * @throws IllegalArgumentException if the number is less than 1
   */
  public B memory(int megabytes) {
    if (megabytes < 1) {
      throw new IllegalArgumentException("memory must be 1 or more, but is " + megabytes);
    }
    memory = megabytes;
    return self();
  }

  private static Duration checked(String name, Duration time) {
    Objects.requireNonNull(time, name);
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(name + " must be zero to 100 years, but is " + time);
    }
    return time;
  }

  abstract Clock clock();

  abstract B self();
}
