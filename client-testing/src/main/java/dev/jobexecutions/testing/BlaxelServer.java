package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * An HTTP server on the loopback interface that behaves like Blaxel's executions API, with
 * executions of your choice.
 *
 * <p>A job exists from the moment it is declared or gets its first execution. Listings are sorted
 * by creation time, newest first; an execution without a readable one counts as the oldest, and of
 * several of the same moment the one added last as the newest. Executions may come and go while a
 * listing is walked: each request sees the state of its own moment.
 *
 * <p>Thread-safe. All its threads are daemons, so a server that is left open keeps no JVM alive.
 */
public final class BlaxelServer implements AutoCloseable {
  private final ExecutionStore store;
  private final RequestHandler handler;
  private final LoopbackHttpServer http;

  private BlaxelServer(Builder builder) {
    store = new ExecutionStore(builder.jobs, builder.executions);
    Refusals refusals = new Refusals(builder.clock);
    ExecutionsApi api = new ExecutionsApi(store, refusals, builder.pageSizeCap);
    Router router = new Router(new Access(builder.apiKey, builder.workspace), refusals, api);
    handler = new RequestHandler(router, refusals, builder.interceptor);
    http = LoopbackHttpServer.start(builder.port, handler);
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
   * Adds executions all at once. One whose id its job already has takes that one's place.
   *
   * @param executions executions that name their job
   * @throws IllegalArgumentException if one of them names no job; then none is added
   */
  public void add(Collection<JobExecution> executions) {
    store.add(executions);
  }

  /**
   * Removes an execution. Its job stays, even without any.
   *
   * @param id the execution's id
   * @return whether there was such an execution
   */
  public boolean remove(String id) {
    return store.remove(Objects.requireNonNull(id, "id"));
  }

  /** Removes all executions. Their jobs stay. */
  public void clear() {
    store.clear();
  }

  /**
   * Brings back the executions and jobs that the server started with, and forgets all requests and
   * all answers of {@link #respondNext}.
   */
  public void reset() {
    store.reset();
    handler.next().clear();
    handler.log().clear();
  }

  /**
   * Returns the executions of a job as they are now.
   *
   * @param job the job's name
   * @return an unmodifiable list in the order of the listing; empty where there is no such job
   */
  public List<JobExecution> executions(String job) {
    List<Listed> listing = store.listing(job);
    return listing == null ? List.of() : listing.stream().map(Listed::execution).toList();
  }

  /**
   * Gives these answers to the next requests, one each, ahead of {@link Builder#intercept}.
   *
   * @param responses the answers, in order
   */
  public void respondNext(CannedResponse... responses) {
    handler.next().addAll(Arrays.asList(responses));
  }

  /**
   * Returns the latest 10,000 requests; earlier ones are forgotten, to bound the memory.
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
  public static final class Builder {
    private final List<JobExecution> executions = new ArrayList<>();
    private final List<String> jobs = new ArrayList<>();
    private int port;
    @Nullable private String apiKey;
    @Nullable private String workspace;
    private int pageSizeCap = Integer.MAX_VALUE;
    private Clock clock = Clock.systemUTC();
    private Function<ReceivedRequest, Optional<CannedResponse>> interceptor =
        request -> Optional.empty();

    private Builder() {}

    /**
     * Sets the port to listen on.
     *
     * @param port 1 to 65535, or 0 for any free port, which is the default
     * @return this builder
     * @throws IllegalArgumentException if the port is out of its range
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * Accepts this token only, and answers 401 to others. By default every token is accepted.
     *
     * @param apiKey the token
     * @return this builder
     */
    public Builder apiKey(String apiKey) {
      this.apiKey = Objects.requireNonNull(apiKey, "apiKey");
      return this;
    }

    /**
     * Answers 403 to requests for another workspace. By default every workspace is accepted.
     *
     * @param workspace the workspace's name
     * @return this builder
     */
    public Builder workspace(String workspace) {
      this.workspace = Objects.requireNonNull(workspace, "workspace");
      return this;
    }

    /**
     * Gives pages of this size at most, whatever a request asks for. By default there is no cap.
     *
     * @param executions the greatest number of executions of a page, 1 or more
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder pageSizeCap(int executions) {
      if (executions < 1) {
        throw new IllegalArgumentException("pageSizeCap must be 1 or more, but is " + executions);
      }
      this.pageSizeCap = executions;
      return this;
    }

    /**
     * Declares a job, which exists then even without an execution.
     *
     * @param name the job's name
     * @return this builder
     */
    public Builder job(String name) {
      jobs.add(Objects.requireNonNull(name, "name"));
      return this;
    }

    /**
     * Adds executions to those that the server starts with.
     *
     * @param executions executions that name their job
     * @return this builder
     */
    public Builder executions(Collection<JobExecution> executions) {
      this.executions.addAll(executions);
      return this;
    }

    /**
     * Adds generated executions to those that the server starts with, and declares their job.
     *
     * @param seed what to generate
     * @return this builder
     */
    public Builder seed(ExecutionSeed seed) {
      job(seed.job());
      return executions(seed.generate());
    }

    /**
     * Lets a function answer in place of the server. It is called for each request, by several
     * threads at once; where it changes the server's executions, the server's own answer shows
     * that.
     *
     * @param interceptor returns the answer, or empty for the server's own
     * @return this builder
     */
    public Builder intercept(Function<ReceivedRequest, Optional<CannedResponse>> interceptor) {
      this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
      return this;
    }

    /**
     * Sets the clock of the timestamps in error answers.
     *
     * @param clock the system's clock in UTC by default
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

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
  }
}
