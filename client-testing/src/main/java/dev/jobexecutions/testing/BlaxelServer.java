package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.ApiVersion.V2026_04_16;
import static dev.jobexecutions.testing.ApiVersion.V2026_04_28;
import static dev.jobexecutions.testing.Resource.EXECUTION;
import static dev.jobexecutions.testing.Resource.EXECUTIONS;
import static dev.jobexecutions.testing.Resource.TASKS;

import dev.jobexecutions.model.JobExecution;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An HTTP server on the loopback interface that behaves like Blaxel's executions API, with
 * executions of your choice.
 *
 * <p>It knows both versions of the API, as the header {@code Blaxel-Version} asks: 2026-04-16 lists
 * executions by {@code limit} and {@code offset}, 2026-04-28 executions and the tasks of one by
 * {@code cursor}, {@code limit}, {@code sort} and {@code q}, which searches in ids and task names.
 * Both get an execution by its id, create one, and cancel one.
 *
 * <p>A job exists from the moment it is declared or gets its first execution. Listings are sorted
 * by creation time, newest first, if nothing else is asked for; an execution without a readable one
 * counts as the oldest, and of several of the same moment the one added last as the newest.
 *
 * <p>An execution that a client creates lives by the {@linkplain Builder#clock server's clock}, as
 * its {@link ExecutionLifecycle} says: each request sees how far it has come. It has a task for
 * each that was asked for, or one where the request says nothing of tasks. A request with a message
 * id that its job has seen gets the answer to the first one, and creates nothing; what was refused
 * does not count. One that is cancelled starts no task any more, is {@code cancelling} until those
 * at work are done, and {@code cancelled} then.
 *
 * <p>Executions may come and go while a listing is walked: each request sees the state of its own
 * moment. An offset counts what is there at that moment. A cursor stands for the last execution of
 * its page, even when that is gone, so that what stays is neither skipped nor repeated. {@link
 * #beforeEachListing} makes such changes at the same places of each run.
 *
 * <p>Thread-safe. All its threads are daemons, so a server that is left open keeps no JVM alive.
 */
public final class BlaxelServer implements AutoCloseable {
  private final LiveExecutions executions;
  private final ExecutionCreation creation;
  private final ListingHook hook;
  private final Cursors cursors;
  private final TokenIssuer issuer;
  private final Sort order;
  private final RequestHandler handler;
  private final LoopbackHttpServer http;

  private BlaxelServer(Builder settings) {
    Refusals refusals = new Refusals(settings.clock);
    ExecutionStore store = new ExecutionStore(settings.jobs, settings.executions);
    executions = new LiveExecutions(store, settings, refusals);
    creation = new ExecutionCreation(executions, settings, refusals);
    hook = new ListingHook(executions);
    cursors = new Cursors(settings.clock, refusals);
    issuer = new TokenIssuer(settings, refusals);
    order = settings.offsetOrder;
    int cap = settings.pageSizeCap;
    ExecutionLookup lookup = new ExecutionLookup(executions, refusals);
    ExecutionCancellation cancellation = new ExecutionCancellation(executions, lookup);
    CursorListing byCursor = new CursorListing(hook, lookup, cursors, refusals, cap);
    Router router =
        new Router(
                new VersionChoice(settings.versions, settings.answersAs),
                new Access(settings.apiKey, issuer, settings.workspace),
                issuer,
                refusals)
            .add(V2026_04_16, "GET", EXECUTIONS, new OffsetListing(hook, refusals, order, cap))
            .add(V2026_04_16, "GET", EXECUTION, lookup)
            .add(V2026_04_16, "POST", EXECUTIONS, creation)
            .add(V2026_04_16, "DELETE", EXECUTION, cancellation)
            .add(V2026_04_28, "GET", EXECUTIONS, byCursor::executions)
            .add(V2026_04_28, "GET", EXECUTION, lookup)
            .add(V2026_04_28, "POST", EXECUTIONS, creation)
            .add(V2026_04_28, "DELETE", EXECUTION, cancellation)
            .add(V2026_04_28, "GET", TASKS, byCursor::tasks);
    handler = new RequestHandler(router, refusals, settings.interceptor);
    http = LoopbackHttpServer.start(settings.port, handler);
  }

  /**
   * Starts a server without any execution, on a free port, that accepts every token.
   *
   * @return the running server
   */
  public static BlaxelServer start() {
    return builder().start();
  }

  /**
   * Returns a builder of a server without any execution, on a free port, that accepts every token.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what a client takes as its base URL.
   *
   * @return for example {@code http://127.0.0.1:41234/v0}
   */
  public String baseUrl() {
    return http.origin() + Router.BASE_PATH;
  }

  /**
   * Returns the port that the server listens on.
   *
   * @return 1 to 65535
   */
  public int port() {
    return http.port();
  }

  /**
   * Adds executions. One whose id its job already has takes that one's place.
   *
   * @param executions executions that name their job
   * @throws IllegalArgumentException if one of them names no job; then none is added
   */
  public void add(JobExecution... executions) {
    add(Arrays.asList(executions));
  }

  /**
   * Adds executions all at once. One whose id its job already has takes that one's place, and stays
   * as it is put, even where that one's life went on: this is how a test sets a state directly.
   *
   * @param executions executions that name their job
   * @throws IllegalArgumentException if one of them names no job; then none is added
   */
  public void add(Collection<JobExecution> executions) {
    this.executions.add(executions);
  }

  /**
   * Removes an execution. Its job stays, even without any.
   *
   * @param id the execution's id
   * @return whether there was such an execution
   */
  public boolean remove(String id) {
    return executions.remove(Objects.requireNonNull(id, "id"));
  }

  /** Removes all executions. Their jobs stay. */
  public void clear() {
    executions.clear();
  }

  /**
   * Brings back the executions and jobs that the server started with, and forgets all requests, all
   * access tokens, all message ids, what {@link #respondNext} and {@link #loseNextAnswers} are
   * still to do, and what {@link #beforeEachListing} set. The clock goes on.
   */
  public void reset() {
    hook.set(null);
    creation.reset();
    executions.reset();
    issuer.expire();
    handler.script().clear();
    handler.log().clear();
  }

  /**
   * Returns the executions of a job as they are now.
   *
   * @param job the job's name
   * @return an unmodifiable list, newest first, or as {@link Builder#oldestFirst()} says; empty
   *     where there is no such job
   */
  public List<JobExecution> executions(String job) {
    JobListing listing = executions.snapshot().jobs().getOrDefault(job, JobListing.EMPTY);
    return listing.in(order).stream().map(Listed::execution).toList();
  }

  /**
   * Lets executions come and go while a listing is walked. The action runs right before the server
   * takes the page of a valid request for a list of executions or tasks, which shows what the
   * action did; one request at a time, so that it may keep a state of its own without a lock. It
   * replaces an earlier action, and must not wait for another listing.
   *
   * <pre>{@code
   * Iterator<JobExecution> news = ExecutionSeed.job("job").randomSeed(1).generate().iterator();
   * server.beforeEachListing(request -> server.add(news.next()));
   * }</pre>
   *
   * @param action what happens, told which request is about to be answered
   */
  public void beforeEachListing(Consumer<ReceivedRequest> action) {
    hook.set(Objects.requireNonNull(action, "action"));
  }

  /** Lets all cursors that were given out so far expire, as they do by themselves in 24 hours. */
  public void expireCursors() {
    cursors.expire();
  }

  /**
   * Lets all access tokens that were given out so far expire, see {@link
   * Builder#clientCredentials}.
   */
  public void expireTokens() {
    issuer.expire();
  }

  /**
   * Gives these answers to the next requests, one each, ahead of {@link Builder#intercept}.
   *
   * @param responses the answers, in order
   */
  public void respondNext(CannedResponse... responses) {
    respondNext(request -> true, responses);
  }

  /**
   * Gives these answers to the next requests that match, one each, ahead of {@link
   * Builder#intercept}. The server does nothing else for these requests. Where several calls of
   * this method are about one request, the earlier call comes first.
   *
   * @param which tells whether a request is meant; called for one request at a time
   * @param responses the answers, in order
   */
  public void respondNext(Predicate<ReceivedRequest> which, CannedResponse... responses) {
    handler.script().answer(Objects.requireNonNull(which, "which"), Arrays.asList(responses));
  }

  /**
   * Loses the answers to the next requests that match: each request is carried out as always, and
   * then its connection breaks before a byte of the answer is sent. What a client does next shows
   * whether its repeat is idempotent.
   *
   * <pre>{@code
   * server.loseNextAnswers(request -> request.method().equals("POST"), 1);
   * }</pre>
   *
   * @param which tells whether a request is meant; called for one request at a time
   * @param times how many answers, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public void loseNextAnswers(Predicate<ReceivedRequest> which, int times) {
    if (times < 0) throw new IllegalArgumentException("times must be 0 or more, but is " + times);
    handler.script().lose(Objects.requireNonNull(which, "which"), times);
  }

  /**
   * Returns the latest 10,000 requests, or fewer where their bodies are very long; earlier ones are
   * forgotten, to bound the memory.
   *
   * @return an unmodifiable list in the order of arrival
   */
  public List<ReceivedRequest> requests() {
    return handler.log().latest();
  }

  /**
   * Returns the number of requests since the server started or was reset.
   *
   * @return the number, forgotten requests included
   */
  public long requestCount() {
    return handler.log().count();
  }

  /** Ends the server at once: the port is free again and open connections break. */
  @Override
  public void close() {
    http.close();
  }

  @Override
  public String toString() {
    return "BlaxelServer{" + baseUrl() + "}";
  }

  /** Collects the settings of a {@link BlaxelServer}; can start several. Not thread-safe. */
  public static final class Builder extends ServerSettings<Builder> {
    private Builder() {}

    /**
     * Starts the server.
     *
     * @return the running server, to be closed
     * @throws IllegalArgumentException if an execution names no job
     * @throws java.io.UncheckedIOException if the port is taken or cannot be opened
     */
    public BlaxelServer start() {
      return new BlaxelServer(this);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
