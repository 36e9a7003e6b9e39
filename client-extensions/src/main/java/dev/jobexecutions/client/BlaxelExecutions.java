package dev.jobexecutions.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.annotation.Nullable;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * A client for the executions of Blaxel's batch jobs: the way in.
 *
 * <pre>{@code
 * try (BlaxelExecutions blaxel = BlaxelExecutions.fromEnvironment()) {
 *   for (JobExecution execution : blaxel.job("data-processing-job").list()) { … }
 * }
 * }</pre>
 *
 * <p>Immutable, thread-safe and meant to be shared: it has one pool of connections. An idle client
 * keeps no JVM alive. A thread that is interrupted while it waits for a call gives the call up, and
 * a {@link BlaxelException} says so, with the thread's interrupt flag set.
 */
public final class BlaxelExecutions implements AutoCloseable {
  /** Where the API is in production. */
  public static final String DEFAULT_BASE_URL = "https://api.blaxel.ai/v0";

  private final Connection connection;

  private BlaxelExecutions(Connection connection) {
    this.connection = connection;
  }

  /**
   * Connects as the environment variables say: {@code BL_API_KEY}, which must be set; {@code
   * BL_WORKSPACE}, where the key reaches several workspaces; {@code BL_ENV}, one of {@code prod}
   * (the default), {@code dev} and {@code local}; {@code BL_API_URL}, which overrides {@code
   * BL_ENV} by a base URL. Blank ones count as not set.
   *
   * @return a new client, to be closed
   * @throws MissingCredentialsException if there is no API key
   * @throws IllegalArgumentException if a variable's value cannot be used
   */
  public static BlaxelExecutions fromEnvironment() {
    return new Environment(System::getenv).builder().build();
  }

  /**
   * Returns a builder with nothing set but the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the executions of a job. Makes no request: a job that does not exist shows when its
   * executions are listed.
   *
   * @param name the job's name, whatever characters it has; it is sent as one path segment
   * @return the job's executions
   * @throws IllegalArgumentException if the name is empty, {@code .} or {@code ..}, none of which
   *     can be one path segment, or has half of a surrogate pair, which has no form in a URL
   */
  public JobExecutions job(String name) {
    Objects.requireNonNull(name, "name");
    return new JobExecutions(
        PathSegment.check("The job's name", name), connection.api(), connection.waiting());
  }

  /**
   * Ends calls that are on their way, waits and watches, and closes the connections, unless they
   * are those of a client that was handed in, which goes on as it is. Calls made afterwards throw
   * {@link IllegalStateException}. Closing twice is the same as closing once.
   */
  @Override
  public void close() {
    connection.close();
  }

  /** Returns the base URL and the workspace, and never the API key. */
  @Override
  public String toString() {
    return "BlaxelExecutions{" + connection + "}";
  }

  /** Collects what a client needs to know. Not thread-safe. */
  public static final class Builder {
    private HttpUrl baseUrl = BaseUrl.parse(DEFAULT_BASE_URL);
    private boolean allowPlainHttp;
    @Nullable private Credential credential;
    @Nullable private String workspace;
    @Nullable private OkHttpClient httpClient;
    private ApiVersion apiVersion = ApiVersion.V2026_04_16;
    private Polling polling = Polling.standard();
    private Time time = Time.SYSTEM;
    private final Timeouts timeouts = new Timeouts();

    Builder() {}

    /**
     * Sets where the API is.
     *
     * @param baseUrl an absolute {@code https} URL up to and including {@code /v0}, with or without
     *     a slash at its end, and without user, query and fragment; {@code http} for a loopback
     *     host only, see {@link #allowPlainHttp()}. {@value BlaxelExecutions#DEFAULT_BASE_URL}
     *     where it is not set
     * @return this builder
     * @throws IllegalArgumentException if it is no such URL; whether plain HTTP is right is checked
     *     by {@link #build()}
     */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = BaseUrl.parse(Objects.requireNonNull(baseUrl, "baseUrl"));
      return this;
    }

    /**
     * Allows a base URL with {@code http} for hosts other than this one. The API key then travels
     * unencrypted.
     *
     * @return this builder
     */
    public Builder allowPlainHttp() {
      this.allowPlainHttp = true;
      return this;
    }

    /**
     * Sets the API key, or another token that the API takes as a bearer token. It is sent to the
     * base URL's host only.
     *
     * @param apiKey printable ASCII
     * @return this builder
     * @throws IllegalArgumentException if the key is empty or has other characters; the message
     *     does not show it
     */
    public Builder apiKey(String apiKey) {
      this.credential = new Credential(Objects.requireNonNull(apiKey, "apiKey"));
      return this;
    }

    /**
     * Sets the workspace, needed where the API key reaches several.
     *
     * @param workspace the workspace's name, printable ASCII
     * @return this builder
     * @throws IllegalArgumentException if the name is empty or has other characters
     */
    public Builder workspace(String workspace) {
      this.workspace =
          Credential.checkHeaderValue("workspace", Objects.requireNonNull(workspace, "workspace"));
      return this;
    }

    /**
     * Sets the version of the API to speak. It decides how listings are asked for, and what can be
     * asked of them; what is delivered has the same types and the same guarantees.
     *
     * @param version the version that every request names; {@link ApiVersion#V2026_04_16} where it
     *     is not set, as in the API itself
     * @return this builder
     */
    public Builder apiVersion(ApiVersion version) {
      this.apiVersion = Objects.requireNonNull(version, "version");
      return this;
    }

    /**
     * Sets how long opening a connection may take.
     *
     * @param timeout up to 2^31 - 1 ms; zero is no limit; 10 s where it is not set
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative or too long
     */
    public Builder connectTimeout(Duration timeout) {
      timeouts.connect = Timeouts.check("connectTimeout", timeout);
      return this;
    }

    /**
     * Sets how long the server may be silent while an answer is awaited or read.
     *
     * @param timeout up to 2^31 - 1 ms; zero is no limit; 30 s where it is not set
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative or too long
     */
    public Builder readTimeout(Duration timeout) {
      timeouts.read = Timeouts.check("readTimeout", timeout);
      return this;
    }

    /**
     * Sets how long the server may take nothing while a request is sent.
     *
     * @param timeout up to 2^31 - 1 ms; zero is no limit; 30 s where it is not set
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative or too long
     */
    public Builder writeTimeout(Duration timeout) {
      timeouts.write = Timeouts.check("writeTimeout", timeout);
      return this;
    }

    /**
     * Sets how long one call may take as a whole, from looking up the host to the last byte of the
     * answer. A listing makes one call a page. A call that takes longer ends in a {@link
     * DeadlineExceededException}.
     *
     * @param timeout up to 2^31 - 1 ms; zero is no limit; 2 min where it is not set
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative or too long
     */
    public Builder callTimeout(Duration timeout) {
      timeouts.call = Timeouts.check("callTimeout", timeout);
      return this;
    }

    /**
     * Sets how often waits and watches look at the server.
     *
     * @param polling the intervals; {@link Polling#standard()} where it is not set
     * @return this builder
     */
    public Builder polling(Polling polling) {
      this.polling = Objects.requireNonNull(polling, "polling");
      return this;
    }

    /**
     * Sets where waits and watches take their time from, for tests: a wait of an hour can then take
     * a millisecond. Calls that are under way are bounded by the machine's own time all the same.
     *
     * @param clock tells the time; it must not go back
     * @param sleeper lets time pass: returns what completes when the duration has passed by that
     *     clock, and is cancelled where nobody waits for it any more
     * @return this builder
     */
    public Builder time(Clock clock, Function<Duration, ? extends CompletionStage<?>> sleeper) {
      this.time =
          Time.of(
              Objects.requireNonNull(clock, "clock"), Objects.requireNonNull(sleeper, "sleeper"));
      return this;
    }

    /**
     * Sets the HTTP client to use, with its proxy, TLS, interceptors, connections and threads. Its
     * timeouts hold where none is set here. It is never closed, and never changed; its cache is not
     * used, and redirects between HTTPS and HTTP are not followed.
     *
     * @param httpClient your own client; one with defaults of its own is made where it is not set
     * @return this builder
     */
    public Builder httpClient(OkHttpClient httpClient) {
      this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * Builds the client. It makes no request.
     *
     * @return a new client, to be closed
     * @throws IllegalStateException if no API key is set
     * @throws IllegalArgumentException if the base URL is plain HTTP, and not allowed to be
     */
    public BlaxelExecutions build() {
      if (credential == null) throw new IllegalStateException("apiKey is not set");
      if (!allowPlainHttp) BaseUrl.requireEncryption(baseUrl);
      return new BlaxelExecutions(
          Connection.open(
              baseUrl,
              apiVersion,
              credential,
              workspace,
              timeouts,
              httpClient,
              new Waiting(time, polling, new OpenWaits())));
    }

    /** Returns where the client will connect to, and never the API key. */
    @Override
    public String toString() {
      return "BlaxelExecutions.Builder{baseUrl=" + baseUrl + ", workspace=" + workspace + "}";
    }
  }
}
