package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.CheckReturnValue;

/** The executions of one job. Made by {@link BlaxelExecutions#job}; immutable and thread-safe. */
public final class JobExecutions {
  private final String name;
  private final JobApi api;
  private final Waiting waiting;

  JobExecutions(String name, JobApi api, Waiting waiting) {
    this.name = name;
    this.api = api;
    this.waiting = waiting;
  }

  /**
   * Returns the job's name.
   *
   * @return the name as it was given
   */
  public String name() {
    return name;
  }

  /**
   * Returns a listing of all executions of the job. Nothing is requested before its first element
   * is asked for.
   *
   * @return a listing in pages of 20 without a limit
   */
  public ExecutionListing list() {
    return new ExecutionListing(api, name);
  }

  /**
   * Returns a listing of the tasks of an execution. Nothing is requested before its first element
   * is asked for, and an execution that does not exist shows then.
   *
   * @param executionId the execution's id
   * @return a listing in pages of 50 without a limit
   * @throws IllegalArgumentException if the id is empty, {@code .} or {@code ..}, none of which can
   *     be one path segment, or has half of a surrogate pair, which has no form in a URL
   */
  public TaskListing tasks(String executionId) {
    return new TaskListing(api, name, checked(executionId));
  }

  /**
   * Fetches an execution.
   *
   * @param executionId the execution's id
   * @return the execution as it is now, with its tasks
   * @throws NotFoundException if there is no such execution or no such job
   * @throws BlaxelException if the execution cannot be had
   * @throws IllegalArgumentException as {@link #tasks} throws
   */
  public JobExecution get(String executionId) {
    return api.get(name, checked(executionId)).execute();
  }

  /**
   * As {@link #get}, without a thread that waits.
   *
   * @param executionId the execution's id
   * @return the execution as it is now; fails with what {@link #get} throws. It completes on one of
   *     the client's own daemon threads, so what is chained to it without an executor should be
   *     short; of a closed client, it has failed already. Cancelling this very future, and not one
   *     made from it, gives the call up
   * @throws IllegalArgumentException as {@link #tasks} throws, at once
   */
  public CompletableFuture<JobExecution> getAsync(String executionId) {
    return api.get(name, checked(executionId)).future(execution -> execution);
  }

  /**
   * Looks for an execution.
   *
   * @param executionId the execution's id
   * @return the execution as it is now, with its tasks; empty where the job has none of this id
   * @throws NotFoundException if the server says that it is the job, the workspace or the base URL
   *     that does not exist, or says nothing that can be read, as where a proxy answers in its
   *     place
   * @throws BlaxelException if it cannot be told whether there is one
   * @throws IllegalArgumentException as {@link #tasks} throws
   */
  public Optional<JobExecution> find(String executionId) {
    try {
      return Optional.of(get(executionId));
    } catch (NotFoundException e) {
      if (!e.isOfExecution()) throw e;
      return Optional.empty();
    }
  }

  /**
   * As {@link #find}, without a thread that waits.
   *
   * @param executionId the execution's id
   * @return the execution as it is now; empty, and failing, as {@link #find} does, and cancelled as
   *     in {@link #getAsync}
   * @throws IllegalArgumentException as {@link #tasks} throws, at once
   */
  public CompletableFuture<Optional<JobExecution>> findAsync(String executionId) {
    ChainedFuture<Optional<JobExecution>> result = new ChainedFuture<>();
    result.follow(
        getAsync(executionId),
        execution -> result.complete(Optional.of(execution)),
        failure -> {
          if (failure instanceof NotFoundException e && e.isOfExecution())
            result.complete(Optional.empty());
          else result.completeExceptionally(failure);
        });
    return result;
  }

  /**
   * Counts the executions by their status, as {@link ExecutionListing#count} does.
   *
   * @return the numbers, from the time of the walk
   * @throws BlaxelException if a page cannot be had
   */
  public ExecutionCounts count() {
    return list().count();
  }

  /**
   * Fetches the execution that was created last. Where the server lists the newest first, as it
   * does in practice, that takes one request, and one more for each 100 that were created at the
   * same moment; where it lists the oldest first, a walk through the listing.
   *
   * @return the execution with its tasks, but for one that was removed during such a walk; empty
   *     where the job has none
   * @throws BlaxelException if a page cannot be had
   */
  public Optional<JobExecution> latest() {
    return new LatestExecution(this, api.version()).find();
  }

  /**
   * Starts an execution. It then runs by itself; this returns once the server has taken it on.
   *
   * <p>The request's message id makes it idempotent: sent again with the same one, it starts no
   * second execution. Where the request has none, it gets a random one (a UUID). If the answer is
   * lost, the message of the exception has it, for the request to be sent again with.
   *
   * @param request what to run; what it leaves out is as the job's own settings say. See {@link
   *     JobTasks} for its tasks
   * @return the execution, with all that the server answered
   * @throws CapacityUnavailableException if there is no capacity now, and the request does not
   *     allow waiting for it; nothing was started
   * @throws NeverFitsException if the request asks for more than there ever is, and does not allow
   *     waiting; nothing was started
   * @throws BlaxelException if the server refuses, or its answer is lost
   * @throws IllegalArgumentException if the request names another job, or a memory of less than 1
   *     MB, or an execution id as {@link #tasks} refuses it, or has a name with half of a surrogate
   *     pair; what else is no JSON, its builder refuses
   */
  public RunningExecution start(CreateJobExecutionRequest request) {
    return new Starting(this, request).start();
  }

  /**
   * As {@link #start}, without a thread that waits.
   *
   * @param request as in {@link #start}
   * @return the execution; fails with what {@link #start} throws, and completes as {@link
   *     #getAsync} does. Cancelling this very future, and not one made from it, gives the request
   *     up, which the server may have heeded: by a message id of your own, it can be sent again all
   *     the same
   * @throws IllegalArgumentException as in {@link #start}, at once
   */
  public CompletableFuture<RunningExecution> startAsync(CreateJobExecutionRequest request) {
    return new Starting(this, request).startAsync();
  }

  /**
   * Returns an execution that was started before, perhaps by someone else, to be waited for and
   * cancelled. Makes no request: an execution that does not exist shows then.
   *
   * @param executionId the execution's id
   * @return the execution
   * @throws IllegalArgumentException as {@link #tasks} throws
   */
  public RunningExecution execution(String executionId) {
    return new RunningExecution(this, checked(executionId), null, null);
  }

  /**
   * Watches the executions of the job: which are created, which change their status, and which come
   * to their end. What is there when a subscriber first asks for something is the state that it is
   * told changes of.
   *
   * <p>Each subscriber gets a watch of its own. It looks at intervals, see {@link Polling}: soon
   * after something has changed, and ever less often while nothing does. A status that comes and
   * goes between two looks is not seen, but every execution that is created and still listed at the
   * next look is reported, and so is the end of each that is not removed before. That takes a
   * server that lists a new execution before or behind all others, as one does that sorts by
   * creation time. A watch reads the whole listing once; a later look takes one request, as a rule,
   * and one more for each execution that has not ended and is no longer among the newest. As long
   * as all executions, more than 100, are of one moment or tell no time, a look reads both ends.
   * Where no demand is left, it does not look. Failures that may pass are survived for a while;
   * those of the first look are not, nor one with a {@code Retry-After} of more than 24 h.
   *
   * <p>Signals come on the client's own daemon threads, or on the one that requests. The publisher
   * never completes: it fails where the server refuses or cannot be reached for too long, and with
   * an {@link IllegalStateException} where the client is closed.
   *
   * @return a publisher that can be subscribed to any number of times
   */
  public Flow.Publisher<ExecutionChange> watch() {
    return new BatchPublisher<>(() -> new Watch(this));
  }

  /**
   * Watches the executions of the job, as {@link #watch()} does, and reports each change to a
   * callback.
   *
   * @param listener is told of one change at a time, on the client's own daemon threads; what it
   *     throws ends the watch
   * @return the watch, which has begun, to be closed
   */
  public ExecutionWatch watch(Consumer<? super ExecutionChange> listener) {
    return ExecutionWatch.begin(watch(), listener);
  }

  /**
   * Returns the same job, whose calls have another limit of time.
   *
   * @param timeout as {@link BlaxelExecutions.Builder#callTimeout} takes it
   * @return the job's executions, by calls with this limit
   * @throws IllegalArgumentException if the duration is negative or too long
   */
  @CheckReturnValue
  public JobExecutions withCallTimeout(Duration timeout) {
    Duration checked = Timeouts.check("callTimeout", timeout);
    return with(settings -> settings.timeout(checked));
  }

  /**
   * Returns the same job, whose calls are repeated otherwise.
   *
   * @param retries the attempts and the pauses
   * @return the job's executions, by calls that are made so often
   */
  @CheckReturnValue
  public JobExecutions withRetries(Retries retries) {
    Objects.requireNonNull(retries, "retries");
    return with(settings -> settings.retries(retries));
  }

  /**
   * Returns the same job, whose calls send a header more. It is sent to the base URL's origin only,
   * also where a server redirects elsewhere, and not with requests for access tokens. No message
   * shows the value where the name sounds like a credential's, as {@code X-Proxy-Auth} and {@code
   * Cookie} do, unless it has less than 6 characters.
   *
   * @param name the header's name, in place of the same one set before; not one of those that the
   *     client or HTTP itself sets, such as {@code Authorization}
   * @param value printable ASCII, without spaces at its ends
   * @return the job's executions, by calls with this header
   * @throws IllegalArgumentException if the name or the value cannot be sent; the message does not
   *     show the value
   */
  @CheckReturnValue
  public JobExecutions withHeader(String name, String value) {
    OwnHeader.check(name);
    HeaderValue.check("The value of header '" + name + "'", Objects.requireNonNull(value, "value"));
    return with(settings -> settings.header(name, value));
  }

  /** Returns the same job, for those who repeat calls themselves. */
  JobExecutions unrepeated() {
    return with(CallSettings::once);
  }

  private JobExecutions with(UnaryOperator<CallSettings> change) {
    return new JobExecutions(name, api.with(change), waiting);
  }

  JobApi api() {
    return api;
  }

  Waiting waiting() {
    return waiting;
  }

  static String checked(String executionId) {
    Objects.requireNonNull(executionId, "executionId");
    return PathSegment.check("The execution's id", executionId);
  }

  /** Returns the job's name. */
  @Override
  public String toString() {
    return "JobExecutions{" + name + "}";
  }
}
