package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * The settings of a {@link BlaxelServer}.
 *
 * @param <B> the builder that takes them
 */
abstract class ServerSettings<B> extends LifeSettings<B> {
  final List<JobExecution> executions = new ArrayList<>();
  final List<String> jobs = new ArrayList<>();
  int port;
  @Nullable String apiKey;
  @Nullable String workspace;
  @Nullable String clientCredentials;
  @Nullable String refreshToken;
  Duration tokenLife = Duration.ofHours(2);
  Set<ApiVersion> versions = EnumSet.allOf(ApiVersion.class);
  @Nullable ApiVersion answersAs;
  Sort offsetOrder = Sort.NEWEST_FIRST;
  int pageSizeCap = Integer.MAX_VALUE;
  Clock clock = Clock.systemUTC();
  Function<ReceivedRequest, Optional<CannedResponse>> interceptor = request -> Optional.empty();

  ServerSettings() {}

  /**
   * Sets the port to listen on.
   *
   * @param port 1 to 65535, or 0 for any free port, which is the default
   * @return this builder
   * @throws IllegalArgumentException if the port is out of its range
   */
  public B port(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }
    this.port = port;
    return self();
  }

  /**
   * Accepts this token only, beside those that it gives out itself, and answers 401 to others. By
   * default every token is accepted.
   *
   * @param apiKey the token, of visible ASCII characters
   * @return this builder
   * @throws IllegalArgumentException if no request could bring this token: it is empty, or there is
   *     white space or another character in it that does not belong there
   */
  public B apiKey(String apiKey) {
    Objects.requireNonNull(apiKey, "apiKey");
    if (!apiKey.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "apiKey must be visible ASCII characters, without white space, but is "
              + (apiKey.isEmpty() ? "empty" : "not"));
    }
    this.apiKey = apiKey;
    return self();
  }

  /**
   * Gives out access tokens for these client credentials, at {@code /v0/oauth/token}, and accepts
   * no token any more but those, as long as they live, and the {@linkplain #apiKey API key}. A
   * server that accepts any token gives one to anyone.
   *
   * @param id the client's id
   * @param secret the client's secret
   * @return this builder
   */
  public B clientCredentials(String id, String secret) {
    this.clientCredentials =
        Objects.requireNonNull(id, "id") + ":" + Objects.requireNonNull(secret, "secret");
    return self();
  }

  /**
   * Gives out access tokens for this refresh token, as for {@linkplain #clientCredentials client
   * credentials}.
   *
   * @param refreshToken the refresh token, which stays the same
   * @return this builder
   */
  public B refreshToken(String refreshToken) {
    this.refreshToken = Objects.requireNonNull(refreshToken, "refreshToken");
    return self();
  }

  /**
   * Sets how long access tokens live, by the server's clock. {@link BlaxelServer#expireTokens} ends
   * them before.
   *
   * @param life a second to 100 years; 2 h by default, as in the API itself
   * @return this builder
   * @throws IllegalArgumentException if it is out of its range
   */
  public B tokenLife(Duration life) {
    if (life.toSeconds() < 1 || life.compareTo(LONGEST) > 0)
      throw new IllegalArgumentException("tokenLife must be 1 s to 100 years, but is " + life);
    this.tokenLife = life;
    return self();
  }

  /**
   * Answers 403 to requests for another workspace. By default every workspace is accepted.
   *
   * <p>A server has the data of one workspace: whichever a request names, it sees all jobs and
   * executions, whatever their {@code metadata.workspace} says. Start a server for each workspace
   * that is to have data of its own.
   *
   * @param workspace the workspace's name
   * @return this builder
   */
  public B workspace(String workspace) {
    this.workspace = Objects.requireNonNull(workspace, "workspace");
    return self();
  }

  /**
   * Knows these versions of the API only, and refuses others. By default all are known, which are
   * {@code 2026-04-16} and {@code 2026-04-28}. A request without the header {@code Blaxel-Version}
   * gets the earliest known one.
   *
   * @param versions what the header may hold, one at least
   * @return this builder
   * @throws IllegalArgumentException if there is no such version, or none is given
   */
  public B apiVersions(String... versions) {
    if (versions.length == 0) throw new IllegalArgumentException("apiVersions must not be empty");
    this.versions = EnumSet.copyOf(Arrays.stream(versions).map(ApiVersion::named).toList());
    return self();
  }

  /**
   * Answers as this version of the API does, whatever the header {@code Blaxel-Version} asks for,
   * and whatever {@link #apiVersions} says: a server that does not heed the header.
   *
   * @param version {@code 2026-04-16} or {@code 2026-04-28}
   * @return this builder
   * @throws IllegalArgumentException if there is no such version
   */
  public B answersAs(String version) {
    answersAs = ApiVersion.named(Objects.requireNonNull(version, "version"));
    return self();
  }

  /**
   * Lists executions oldest first in version 2026-04-16, whose contract leaves open in which
   * direction it sorts. By default the newest come first.
   *
   * @return this builder
   */
  public B oldestFirst() {
    offsetOrder = Sort.OLDEST_FIRST;
    return self();
  }

  /**
   * Gives pages of this size at most, whatever a request asks for. By default there is no cap.
   *
   * @param executions the greatest number of executions, or tasks, of a page, 1 or more
   * @return this builder
   * @throws IllegalArgumentException if the number is less than 1
   */
  public B pageSizeCap(int executions) {
    if (executions < 1) {
      throw new IllegalArgumentException("pageSizeCap must be 1 or more, but is " + executions);
    }
    this.pageSizeCap = executions;
    return self();
  }

  /**
   * Declares a job, which exists then even without an execution.
   *
   * @param name the job's name
   * @return this builder
   * @throws IllegalArgumentException if it is {@code .} or {@code ..}, which no request can name
   */
  public B job(String name) {
    jobs.add(Target.checkedJob(Objects.requireNonNull(name, "name")));
    return self();
  }

  /**
   * Adds executions to those that the server starts with.
   *
   * @param executions executions that name their job
   * @return this builder
   */
  public B executions(Collection<JobExecution> executions) {
    this.executions.addAll(executions);
    return self();
  }

  /**
   * Adds generated executions to those that the server starts with, and declares their job.
   *
   * @param seed what to generate
   * @return this builder
   */
  public B seed(ExecutionSeed seed) {
    job(seed.job());
    return executions(seed.generate());
  }

  /**
   * Lets a function answer in place of the server. It is called for each request, by several
   * threads at once; where it changes the server's executions, the server's own answer shows that.
   *
   * @param interceptor returns the answer, or empty for the server's own
   * @return this builder
   */
  public B intercept(Function<ReceivedRequest, Optional<CannedResponse>> interceptor) {
    this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
    return self();
  }

  /**
   * Sets the clock that the executions which clients create or cancel live by, and of the
   * timestamps in error answers and the 24 hours that a cursor lives. What it showed latest counts
   * where it runs backwards. A {@link VirtualClock} is the one for tests.
   *
   * @param clock the system's clock in UTC by default
   * @return this builder
   */
  public B clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return self();
  }

  @Override
  Clock clock() {
    return clock;
  }
}
