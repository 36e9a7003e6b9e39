package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * One execution, to be waited for and cancelled. Made by {@link JobExecutions#start}, and for any
 * execution by {@link JobExecutions#execution}.
 *
 * <p>A wait looks at the execution at once, and then at intervals that grow, see {@link Polling}.
 * It ends with every final status: cancelled, failed, succeeded and timeout; a status that this
 * client does not know is taken for one of work that goes on. Failures that may pass are survived
 * for a while, and {@code Retry-After} is heeded, except that the first look of all is a call like
 * any other, which fails after its {@linkplain Retries retries}. In the first 30 s after the start
 * the server may not know the execution yet.
 *
 * <p>Thread-safe: any number of threads may wait for one execution. It remembers the last state
 * that it saw, and holds no connection and no thread.
 */
public final class RunningExecution {
  /** For how long a server may not know what it has just created. */
  private static final Duration APPEARANCE = Duration.ofSeconds(30);

  private final JobExecutions job;
  private final String id;
  @Nullable private final CreateJobExecutionOutput output;

  /** When it was started, by the time of its client; null where someone else has done so. */
  @Nullable private final Duration started;

  @Nullable private volatile JobExecution lastSeen;

  RunningExecution(
      JobExecutions job,
      String id,
      @Nullable CreateJobExecutionOutput output,
      @Nullable Duration started) {
    this.job = job;
    this.id = id;
    this.output = output;
    this.started = started;
  }

  /**
   * Returns the execution's id.
   *
   * @return the id, by which {@link JobExecutions#execution} finds it again
   */
  public String id() {
    return id;
  }

  /**
   * Returns the job that the execution is one of.
   *
   * @return the job's executions
   */
  public JobExecutions job() {
    return job;
  }

  /**
   * Returns what the server answered to the start.
   *
   * @return the whole answer, with what its document does not describe; empty where the execution
   *     was not started by this client
   */
  public Optional<CreateJobExecutionOutput> output() {
    return Optional.ofNullable(output);
  }

  /**
   * Returns the last state that this object has seen, without a request.
   *
   * @return the execution as it was then; empty before the first look
   */
  public Optional<JobExecution> lastSeen() {
    return Optional.ofNullable(lastSeen);
  }

  /**
   * Fetches the execution.
   *
   * @return the execution as it is now, with its tasks
   * @throws NotFoundException if there is no such execution, or not yet
   * @throws BlaxelException if the execution cannot be had
   */
  public JobExecution get() {
    return saw(job.get(id));
  }

  /**
   * As {@link #get}, without a thread that waits.
   *
   * @return as {@link JobExecutions#getAsync} returns it
   */
  public CompletableFuture<JobExecution> getAsync() {
    return job.api().get(job.name(), id).future(this::saw);
  }

  /**
   * Waits for the end of the execution.
   *
   * @param atMost how long to wait; zero looks once. It bounds the wait as a whole, requests
   *     included
   * @return the execution with its final status, whichever that is
   * @throws StillRunningException if the time runs out before, or the server asks for a pause that
   *     is longer than what is left of it, or than 24 hours; the execution goes on, and can be
   *     waited for again
   * @throws NotFoundException if there is no such execution, or no more. A 404 that is not the
   *     API's own, as of a proxy, is a failure that may pass where the execution was seen before
   * @throws BlaxelException if its state cannot be had, or the thread is interrupted, whose
   *     interrupt flag is set then; the execution goes on
   * @throws IllegalArgumentException if the time is negative
   */
  public JobExecution await(Duration atMost) {
    return await(atMost, progress -> {});
  }

  /**
   * Waits for the end of the execution, and reports how far it has come.
   *
   * @param atMost as in {@link #await(Duration)}
   * @param progress is told the first state, and each one that differs in its status, its
   *     statistics, its start or the status of a task; in this thread, the final state included.
   *     What it throws ends the wait
   * @return the execution with its final status, whichever that is
   * @throws BlaxelException as in {@link #await(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public JobExecution await(Duration atMost, Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAll(List.of(this), atMost, progress).block().get(0);
  }

  /**
   * As {@link #await(Duration)}, without a thread that waits.
   *
   * @param atMost as in {@link #await(Duration)}
   * @return the execution with its final status; fails with what {@link #await(Duration)} throws.
   *     Cancelling this very future, and not one made from it, ends the wait; the execution goes on
   * @throws IllegalArgumentException if the time is negative
   */
  public CompletableFuture<JobExecution> awaitAsync(Duration atMost) {
    return awaitAsync(atMost, progress -> {});
  }

  /**
   * As {@link #await(Duration, Consumer)}, without a thread that waits.
   *
   * @param atMost as in {@link #await(Duration)}
   * @param progress is told what {@link #await(Duration, Consumer)} tells, one report at a time, on
   *     the client's own daemon threads, or in this one where the end is known already
   * @return as in {@link #awaitAsync(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public CompletableFuture<JobExecution> awaitAsync(
      Duration atMost, Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAll(List.of(this), atMost, progress).future(ended -> ended.get(0));
  }

  /**
   * Waits for the end of several executions, of any jobs. Where a job has several among them, one
   * listing tells of all that it shows, rather than a request each.
   *
   * @param runs the executions
   * @param atMost how long to wait; zero looks once
   * @return the executions with their final status, in the order in which they were given
   * @throws StillRunningException if the time runs out before; its {@link
   *     StillRunningException#stillRunning} are those that had not ended, and {@link #lastSeen} of
   *     the others has their final state
   * @throws NotFoundException if one of them does not exist, or no more, as soon as that shows; its
   *     {@link NotFoundException#executionId} is which, and the others go on
   * @throws BlaxelException as in {@link #await(Duration)}, for any of them
   * @throws IllegalArgumentException if the time is negative
   */
  public static List<JobExecution> awaitAll(Collection<RunningExecution> runs, Duration atMost) {
    return awaitAll(runs, atMost, progress -> {});
  }

  /**
   * Waits for the end of several executions, and reports how far each has come.
   *
   * @param runs the executions
   * @param atMost how long to wait; zero looks once
   * @param progress is told of each execution what {@link #await(Duration, Consumer)} tells of one
   * @return the executions with their final status, in the order in which they were given
   * @throws BlaxelException as in {@link #awaitAll(Collection, Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public static List<JobExecution> awaitAll(
      Collection<RunningExecution> runs,
      Duration atMost,
      Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAll(runs, atMost, progress).block();
  }

  /**
   * As {@link #awaitAll(Collection, Duration)}, without a thread that waits.
   *
   * @param runs the executions
   * @param atMost how long to wait; zero looks once
   * @return the executions with their final status, in the order in which they were given;
   *     cancelling it as in {@link #awaitAsync(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public static CompletableFuture<List<JobExecution>> awaitAllAsync(
      Collection<RunningExecution> runs, Duration atMost) {
    return awaitAllAsync(runs, atMost, progress -> {});
  }

  /**
   * As {@link #awaitAll(Collection, Duration, Consumer)}, without a thread that waits.
   *
   * @param runs the executions
   * @param atMost how long to wait; zero looks once
   * @param progress is told as in {@link #awaitAsync(Duration, Consumer)}
   * @return as in {@link #awaitAllAsync(Collection, Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public static CompletableFuture<List<JobExecution>> awaitAllAsync(
      Collection<RunningExecution> runs,
      Duration atMost,
      Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAll(runs, atMost, progress).future(ended -> ended);
  }

  /**
   * Waits until the first of several executions has come to its end. Those that do not exist, or no
   * more, are passed over while others are left.
   *
   * @param runs the executions, one or more, of any jobs
   * @param atMost how long to wait; zero looks once
   * @return the first one that was seen with a final status, whichever that is; of several that
   *     were seen at the same time, the one that was given first
   * @throws StillRunningException if the time runs out before; in it, as in every other failure,
   *     the {@link NotFoundException} of each that was passed over is suppressed
   * @throws NotFoundException if none of them exists, or no more; the first one that was not found
   *     is what it tells of, and those of the others are suppressed in it
   * @throws BlaxelException as in {@link #await(Duration)}, for any of them
   * @throws IllegalArgumentException if the time is negative or no execution is given
   */
  public static JobExecution awaitAny(Collection<RunningExecution> runs, Duration atMost) {
    return awaitAny(runs, atMost, progress -> {});
  }

  /**
   * As {@link #awaitAny(Collection, Duration)}, and reports how far each has come.
   *
   * @param runs the executions, one or more, of any jobs
   * @param atMost how long to wait; zero looks once
   * @param progress is told of each execution what {@link #await(Duration, Consumer)} tells of one
   * @return the first one that was seen with a final status
   * @throws BlaxelException as in {@link #awaitAny(Collection, Duration)}
   * @throws IllegalArgumentException if the time is negative or no execution is given
   */
  public static JobExecution awaitAny(
      Collection<RunningExecution> runs,
      Duration atMost,
      Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAny(runs, atMost, progress).block().get(0);
  }

  /**
   * As {@link #awaitAny(Collection, Duration)}, without a thread that waits.
   *
   * @param runs the executions, one or more, of any jobs
   * @param atMost how long to wait; zero looks once
   * @return the first one that was seen with a final status; cancelling it as in {@link
   *     #awaitAsync(Duration)}
   * @throws IllegalArgumentException if the time is negative or no execution is given
   */
  public static CompletableFuture<JobExecution> awaitAnyAsync(
      Collection<RunningExecution> runs, Duration atMost) {
    return awaitAnyAsync(runs, atMost, progress -> {});
  }

  /**
   * As {@link #awaitAny(Collection, Duration, Consumer)}, without a thread that waits.
   *
   * @param runs the executions, one or more, of any jobs
   * @param atMost how long to wait; zero looks once
   * @param progress is told as in {@link #awaitAsync(Duration, Consumer)}
   * @return as in {@link #awaitAnyAsync(Collection, Duration)}
   * @throws IllegalArgumentException if the time is negative or no execution is given
   */
  public static CompletableFuture<JobExecution> awaitAnyAsync(
      Collection<RunningExecution> runs,
      Duration atMost,
      Consumer<? super ExecutionProgress> progress) {
    return ExecutionWait.forAny(runs, atMost, progress).future(ended -> ended.get(0));
  }

  /**
   * Asks the server to cancel the execution: tasks at work finish, and no new ones start. It does
   * not wait for that. Cancelling what is being cancelled already, or has come to its end, changes
   * nothing and is no error.
   *
   * @return the execution as it is now: cancelling, or with a final status, which need not be
   *     cancelled
   * @throws NotFoundException if there is no such execution
   * @throws BlaxelException if the server refuses, or no answer tells whether it has heeded the
   *     request; calling this again is safe
   */
  public JobExecution cancel() {
    return new Cancellation(this).request();
  }

  /**
   * As {@link #cancel}, without a thread that waits.
   *
   * @return the execution as it is now; fails with what {@link #cancel} throws. It completes as
   *     {@link JobExecutions#getAsync} does, or is complete where a final status was seen before.
   *     Cancelling this very future, and not one made from it, gives the request up, which the
   *     server may have heeded
   */
  public CompletableFuture<JobExecution> cancelAsync() {
    return new Cancellation(this).requestAsync();
  }

  /**
   * Cancels the execution, and waits for its end.
   *
   * @param atMost how long to wait after the cancellation; zero looks once
   * @return the execution with its final status: cancelled, or another one where it had come to its
   *     end before
   * @throws StillRunningException if the time runs out while tasks are still at work; the
   *     cancellation stands
   * @throws BlaxelException as in {@link #cancel} and {@link #await(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public JobExecution cancelAndAwait(Duration atMost) {
    return cancelAndAwait(atMost, progress -> {});
  }

  /**
   * Cancels the execution, waits for its end, and reports how far it has come.
   *
   * @param atMost as in {@link #cancelAndAwait(Duration)}
   * @param progress is told what {@link #await(Duration, Consumer)} tells, from the cancellation on
   * @return the execution with its final status, as in {@link #cancelAndAwait(Duration)}
   * @throws BlaxelException as in {@link #cancelAndAwait(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public JobExecution cancelAndAwait(
      Duration atMost, Consumer<? super ExecutionProgress> progress) {
    ExecutionWait.checkLimit(atMost);
    Objects.requireNonNull(progress, "progress");
    cancel();
    return await(atMost, progress);
  }

  /**
   * As {@link #cancelAndAwait(Duration)}, without a thread that waits.
   *
   * @param atMost as in {@link #cancelAndAwait(Duration)}
   * @return the execution with its final status; fails with what {@link #cancelAndAwait(Duration)}
   *     throws, and is cancelled as in {@link #cancelAsync}
   * @throws IllegalArgumentException if the time is negative
   */
  public CompletableFuture<JobExecution> cancelAndAwaitAsync(Duration atMost) {
    return cancelAndAwaitAsync(atMost, progress -> {});
  }

  /**
   * As {@link #cancelAndAwait(Duration, Consumer)}, without a thread that waits.
   *
   * @param atMost as in {@link #cancelAndAwait(Duration)}
   * @param progress is told as in {@link #awaitAsync(Duration, Consumer)}, from the cancellation on
   * @return as in {@link #cancelAndAwaitAsync(Duration)}
   * @throws IllegalArgumentException if the time is negative
   */
  public CompletableFuture<JobExecution> cancelAndAwaitAsync(
      Duration atMost, Consumer<? super ExecutionProgress> progress) {
    ExecutionWait.checkLimit(atMost);
    Objects.requireNonNull(progress, "progress");
    ChainedFuture<JobExecution> result = new ChainedFuture<>();
    result.follow(
        cancelAsync(), asked -> result.follow(awaitAsync(atMost, progress), result::complete));
    return result;
  }

  /** Whether the server may still come to know it. */
  boolean mayAppear() {
    return started != null
        && lastSeen == null
        && job.waiting().time().elapsed().minus(started).compareTo(APPEARANCE) < 0;
  }

  /** Whether a server has told of it: failures are known to be failures then, and may pass. */
  boolean isKnown() {
    return started != null || lastSeen != null;
  }

  /** Returns what to look by: a wait repeats its looks itself, but for the first one of all. */
  JobExecutions looked() {
    return isKnown() ? job.unrepeated() : job;
  }

  /** Whether it was seen with a final status, which nothing changes. */
  boolean isFinished() {
    JobExecution seen = lastSeen;
    return seen != null && StatusGroups.isFinished(seen.getStatus());
  }

  /** Remembers a state, and returns it; one that is older than a final one is no news. */
  synchronized JobExecution saw(JobExecution execution) {
    boolean isNews = !isFinished() || StatusGroups.isFinished(execution.getStatus());
    if (isNews) lastSeen = execution;
    return execution;
  }

  /** Which execution it is, in the words of every message. */
  String description() {
    return Operation.named(job.name(), id);
  }

  /** Returns the job's name, the id and the last seen status. */
  @Override
  public String toString() {
    JobExecution seen = lastSeen;
    String state = seen == null ? "" : ", " + ExecutionProgress.describe(seen);
    return "RunningExecution{" + job.name() + ", " + id + state + "}";
  }
}
