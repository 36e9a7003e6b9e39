package dev.jobexecutions.testing;

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
  private final Backend backend;
  private volatile LoopbackHttpServer http;

  private BlaxelServer(Builder settings) {
    backend = new Backend(settings);
    http = LoopbackHttpServer.start(settings.port, backend.handler);
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
    backend.executions.add(executions);
  }

  /**
   * Removes an execution, from every job that has one of this id. The jobs stay, even without any.
   *
   * @param id the execution's id
   * @return whether there was such an execution
   */
  public boolean remove(String id) {
    return backend.executions.remove(job -> true, Objects.requireNonNull(id, "id"));
  }

  /**
   * Removes an execution of one job, which stays, even without any.
   *
   * @param job the job's name
   * @param id the execution's id
   * @return whether there was such an execution
   */
  public boolean remove(String job, String id) {
    Objects.requireNonNull(job, "job");
    return backend.executions.remove(job::equals, Objects.requireNonNull(id, "id"));
  }

  /** Removes all executions. Their jobs stay. */
  public void clear() {
    backend.executions.clear();
  }

  /**
   * Brings back the executions and jobs that the server started with, or that the tests of a {@link
   * BlaxelServerExtension} begin with, and forgets all requests, all access tokens, all message
   * ids, what {@link #respondNext} and {@link #loseNextAnswers} are still to do, and what {@link
   * #beforeEachListing} set. The clock goes on.
   *
   * @throws IllegalStateException if the server was closed
   */
  public void reset() {
    if (http.isClosed()) {
      throw new IllegalStateException(
          "the server on port " + port() + " was closed and stays so: start another one");
    }
    backend.reset();
  }

  /**
   * Returns the executions of a job as they are now.
   *
   * @param job the job's name
   * @return an unmodifiable list, newest first, or as {@link Builder#oldestFirst()} says; empty
   *     where there is no such job
   */
  public List<JobExecution> executions(String job) {
    JobListing listing = backend.executions.snapshot().jobs().getOrDefault(job, JobListing.EMPTY);
    return listing.in(backend.order).stream().map(Listed::execution).toList();
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
    backend.hook.set(Objects.requireNonNull(action, "action"));
  }

  /** Lets all cursors that were given out so far expire, as they do by themselves in 24 hours. */
  public void expireCursors() {
    backend.cursors.expire();
  }

  /**
   * Lets all access tokens that were given out so far expire, see {@link
   * Builder#clientCredentials}.
   */
  public void expireTokens() {
    backend.issuer.expire();
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
   * @param which tells whether a request is meant; called once for each request that no earlier
   *     call is about, until all answers are taken, and for one request at a time; it must not wait
   *     for another request
   * @param responses the answers, in order
   */
  public void respondNext(Predicate<ReceivedRequest> which, CannedResponse... responses) {
    backend
        .handler
        .script()
        .answer(Objects.requireNonNull(which, "which"), Arrays.asList(responses));
  }

  /**
   * Returns the answers of {@link #respondNext} that no request has taken yet: at the end of a
   * test, those that it waited for in vain.
   *
   * @return an unmodifiable list, the earliest first
   */
  public List<CannedResponse> responsesLeft() {
    return backend.handler.script().answersLeft();
  }

  /**
   * Loses the answers to the next requests that match: each request is carried out as always, and
   * then its connection breaks before a byte of the answer is sent. What a client does next shows
   * whether its repeat is idempotent.
   *
   * <p>A client may not notice: where the connection was used before, OkHttp and others take it for
   * one that had grown old, and send the request again at once, on a new connection. {@link
   * #requests} shows both. A loss that must be noticed is one of two answers.
   *
   * <pre>{@code
   * server.loseNextAnswers(request -> request.method().equals("POST"), 1);
   * }</pre>
   *
   * @param which tells whether a request is meant; called as for {@link #respondNext}
   * @param times how many answers, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public void loseNextAnswers(Predicate<ReceivedRequest> which, int times) {
    if (times < 0) throw new IllegalArgumentException("times must be 0 or more, but is " + times);
    backend.handler.script().lose(Objects.requireNonNull(which, "which"), times);
  }

  /**
   * Returns the latest 10,000 requests, or fewer where their bodies are very long; earlier ones are
   * forgotten, to bound the memory.
   *
   * @return an unmodifiable list in the order of arrival
   */
  public List<ReceivedRequest> requests() {
    return backend.handler.log().latest();
  }

  /**
   * Returns the number of requests since the server started or was reset.
   *
   * @return the number, forgotten requests included
   */
  public long requestCount() {
    return backend.handler.log().count();
  }

  /** Ends the server at once: the port is free again and open connections break. */
  @Override
  public void close() {
    http.close();
  }

  LiveExecutions live() {
    return backend.executions;
  }

  /** Opens the port again if the server was closed. */
  void reopen() {
    if (http.isClosed()) http = LoopbackHttpServer.start(port(), backend.handler);
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
