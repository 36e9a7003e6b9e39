package dev.jobexecutions.client;

import java.util.Objects;
import java.util.function.UnaryOperator;
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
   * Connects as the environment says, as Blaxel's own tools do. Credentials are, in this order,
   * those of {@code BL_API_KEY}; {@code BL_CLIENT_CREDENTIALS}, which is {@code id:secret} or that
   * in Base64; {@code BL_CLIENT_ID} with {@code BL_CLIENT_SECRET}; and the login file {@code
   * ~/.blaxel/config.yaml}, for the workspace of {@code BL_WORKSPACE}, or else its current one.
   *
   * <p>{@code BL_WORKSPACE} also names the workspace where credentials reach several. The server is
   * that of {@code BL_API_URL}, a base URL; or else of {@code BL_ENV}, one of {@code prod}, {@code
   * dev} and {@code local}; or else of the login file's {@code env} for the workspace; or else that
   * of production. Blank variables count as not set.
   *
   * @return a new client, to be closed
   * @throws MissingCredentialsException if there are no credentials, or the login file that is to
   *     have them cannot be used
   * @throws IllegalArgumentException if a variable's value cannot be used
   */
  public static BlaxelExecutions fromEnvironment() {
    return builderFromEnvironment().build();
  }

  /**
   * Returns a builder with what {@link #fromEnvironment} takes from the environment, to set more.
   *
   * @return a new builder
   * @throws MissingCredentialsException as {@link #fromEnvironment} does
   * @throws IllegalArgumentException as {@link #fromEnvironment} does
   */
  public static Builder builderFromEnvironment() {
    return builderFromEnvironment(System::getenv);
  }

  /**
   * Returns a builder with what another environment says, see {@link #fromEnvironment}: for tests,
   * and for programs that overrule some of the variables.
   *
   * @param variables answers null for a variable that is not set; asked for {@code HOME} too, and
   *     on Windows for {@code USERPROFILE}, which is the user's folder with the login file. Without
   *     it, the folder is that of the user whom Java runs for
   * @return a new builder
   * @throws MissingCredentialsException as {@link #fromEnvironment} does
   * @throws IllegalArgumentException as {@link #fromEnvironment} does
   */
  public static Builder builderFromEnvironment(UnaryOperator<String> variables) {
    return new Environment(Objects.requireNonNull(variables, "variables")).builder();
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
   * Ends what is under way, and closes the connections, unless they are those of a client that was
   * handed in, which goes on as it is. A call whose answer is not there yet ends in a {@link
   * TransportException}; waits and watches end in an {@link IllegalStateException}, and so do calls
   * made afterwards. Closing twice is the same as closing once.
   *
   * <p>Futures and subscribers are told soon afterwards, on daemon threads of the client's own: who
   * wants to see that before the JVM ends waits for it.
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
  public static final class Builder extends TransportSettings<Builder> {
    private HttpUrl baseUrl = BaseUrl.parse(DEFAULT_BASE_URL);
    private boolean allowPlainHttp;
    @Nullable private Credential credential;
    @Nullable private String workspace;
    @Nullable private OkHttpClient httpClient;
    private ApiVersion apiVersion = ApiVersion.V2026_04_16;

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
     * base URL's origin only. Takes the place of credentials that were set before.
     *
     * @param apiKey printable ASCII
     * @return this builder
     * @throws IllegalArgumentException if the key is empty or has other characters; the message
     *     does not show it
     */
    public Builder apiKey(String apiKey) {
      this.credential = Credential.apiKey(Objects.requireNonNull(apiKey, "apiKey"));
      return this;
    }

    Builder credential(Credential credential) {
      this.credential = credential;
      return this;
    }

    /**
     * Sets the id and the secret of a client: of a service account, for example. Access tokens are
     * got for them from {@code oauth/token} below the base URL: when the first is needed, ahead of
     * a token's end, and when the server refuses one. Takes the place of credentials that were set
     * before.
     *
     * @param id the client's id, without a colon
     * @param secret the client's secret
     * @return this builder
     * @throws IllegalArgumentException if one is blank, or the id has a colon
     */
    public Builder clientCredentials(String id, String secret) {
      Objects.requireNonNull(id, "id");
      this.credential = Credential.clientCredentials(id, Objects.requireNonNull(secret, "secret"));
      return this;
    }

    /**
     * Sets a refresh token, for which access tokens are got as for {@linkplain #clientCredentials
     * client credentials}. Where the server gives a new refresh token along, the client goes on
     * with that, and nobody else hears of it. Takes the place of credentials that were set before.
     *
     * @param token the refresh token, with an access token to begin with if there is one
     * @return this builder
     */
    public Builder refreshToken(RefreshToken token) {
      this.credential = Credential.refreshToken(Objects.requireNonNull(token, "token"));
      return this;
    }

    /**
     * Sets where tokens come from: a vault, for example. They are sent to the base URL's origin
     * only. Takes the place of credentials that were set before.
     *
     * @param credentials asked for the token of each request; thread-safe
     * @return this builder
     */
    public Builder credentials(Credentials credentials) {
      this.credential = Credential.own(Objects.requireNonNull(credentials, "credentials"));
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
          HeaderValue.check("workspace", Objects.requireNonNull(workspace, "workspace"));
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
     * Sets the HTTP client to use, with its proxy, TLS, interceptors, connections and threads. Its
     * timeouts hold where none is set here; the one of a call, where it has none either, is 2
     * minutes. It is never closed, and never changed; its cache is not used, and redirects between
     * HTTPS and HTTP are not followed.
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
     * @throws IllegalStateException if no credentials are set, or the OkHttp of the class path is
     *     older than 5.5
     * @throws IllegalArgumentException if the base URL is plain HTTP, and not allowed to be
     */
    public BlaxelExecutions build() {
      if (credential == null)
        throw new IllegalStateException(
            "no credentials are set, such as by apiKey or clientCredentials");
      if (!allowPlainHttp) BaseUrl.requireEncryption(baseUrl);
      Waiting waiting = new Waiting(time, polling, new OpenWaits());
      try {
        return new BlaxelExecutions(
            Connection.open(baseUrl, apiVersion, credential, workspace, this, httpClient, waiting));
      } catch (IncompatibleClassChangeError e) {
        throw OldOkHttp.exception(e);
      }
    }

    @Override
    Builder self() {
      return this;
    }

    /** Returns where the client will connect to, and never the API key. */
    @Override
    public String toString() {
      return "BlaxelExecutions.Builder{baseUrl=" + baseUrl + ", workspace=" + workspace + "}";
    }
  }
}
