package dev.jobexecutions.client;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** One configured server and the way to it. Thread-safe. */
final class Connection implements AutoCloseable {
  /**
   * So many connections are kept for later calls, of one server: as many as one walk uses, or a
   * service with that many threads. OkHttp's own 5, for apps that talk to many hosts, would have
   * the others closed and opened anew all the time.
   */
  private static final int IDLE_CONNECTIONS = Prefetch.MAX;

  /** In minutes; OkHttp's own. */
  private static final int IDLE_TIME = 5;

  private final HttpUrl baseUrl;
  @Nullable private final String workspace;
  private final JobApi api;
  private final Calls calls;
  private final Waiting waiting;

  /** The client whose connections are to be closed at the end; null where it is someone else's. */
  @Nullable private final LazyHttpClient own;

  private Connection(
      HttpUrl baseUrl,
      @Nullable String workspace,
      JobApi api,
      Calls calls,
      Waiting waiting,
      @Nullable LazyHttpClient own) {
    this.waiting = waiting;
    this.baseUrl = baseUrl;
    this.workspace = workspace;
    this.api = api;
    this.calls = calls;
    this.own = own;
  }

  static Connection open(
      HttpUrl baseUrl,
      ApiVersion version,
      Credential credential,
      @Nullable String workspace,
      TransportSettings<?> settings,
      @Nullable OkHttpClient httpClient,
      Waiting waiting) {
    CallThreads threads = new CallThreads(settings.taskDecorator);
    // Read now: the builder may be used again, and the clients are made later.
    Timeouts timeouts = settings.timeouts.copy();
    long maxAnswerBytes = settings.maxAnswerBytes;
    // Made once: each client of its own would make a TLS context of its own.
    LazyHttpClient plain = plain(baseUrl, timeouts, httpClient, threads);
    OriginHeaders headers = new OriginHeaders(baseUrl, workspace, settings.tokenHeader);
    Secrets secrets = new Secrets();
    CallSettings standard =
        new CallSettings(settings.retries, null, Headers.EMPTY).timeout(timeouts.call(httpClient));
    Calls calls =
        Calls.to(baseUrl, headers, secrets, credential.name(), settings, threads, standard);
    Supplier<TokenEndpoint> endpoint =
        () -> new TokenEndpoint(baseUrl, plain, calls, credential.name());
    Credentials credentials = credential.source().connect(endpoint, secrets, waiting.time());
    // Bounded within what authenticates, so that a refusal is read, and its connection free, when
    // it tries again.
    LazyHttpClient configured =
        plain.with(
            client ->
                bounded(
                        client.addInterceptor(
                            new Authentication(credentials, threads, secrets, headers)),
                        maxAnswerBytes)
                    .addInterceptor(new UsableAnswers(headers))
                    .addNetworkInterceptor(headers));
    return new Connection(
        baseUrl,
        workspace,
        api(version, calls, baseUrl, configured, workspace, settings.unknownParts(secrets)),
        calls,
        waiting,
        httpClient == null ? plain : null);
  }

  private static LazyHttpClient plain(
      HttpUrl baseUrl, Timeouts timeouts, @Nullable OkHttpClient given, CallThreads threads) {
    return given == null
        ? LazyHttpClient.making(() -> own(baseUrl, timeouts, threads), Services::prepare)
        : LazyHttpClient.made(fit(given.newBuilder(), given.dns(), timeouts, threads));
  }

  private static OkHttpClient own(HttpUrl baseUrl, Timeouts timeouts, CallThreads threads) {
    OkHttpClient.Builder client = new OkHttpClient.Builder();
    Timeouts.applyDefaults(client);
    client.connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_TIME, TimeUnit.MINUTES));
    // Nothing is ever sent elsewhere by other means, so that TLS need not be got ready.
    if (!baseUrl.isHttps()) client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    return fit(client, Dns.SYSTEM, timeouts, threads);
  }

  private static OkHttpClient fit(
      OkHttpClient.Builder client, Dns dns, Timeouts timeouts, CallThreads threads) {
    timeouts.apply(client);
    // A page from a cache would mix two states of the list, and a cache knows nothing of
    // workspaces.
    client.followSslRedirects(false).cache(null);
    return client.dns(new InterruptibleDns(dns, threads::run)).build();
  }

  /** Bounds what is read of an answer, and what the HTTP client repeats by itself. */
  static OkHttpClient.Builder bounded(OkHttpClient.Builder client, long maxAnswerBytes) {
    OwnRepeats repeats = new OwnRepeats();
    return client
        .addInterceptor(new AnswerCap(maxAnswerBytes))
        .addInterceptor(repeats)
        .addNetworkInterceptor(repeats)
        .addNetworkInterceptor(new CompressedCap(maxAnswerBytes));
  }

  private static JobApi api(
      ApiVersion version,
      Calls calls,
      HttpUrl baseUrl,
      LazyHttpClient client,
      @Nullable String workspace,
      @Nullable UnknownParts unknown) {
    Function<Moshi, Retrofit> retrofit =
        moshi ->
            new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(Attempt.factory(new SafeRedirects(client)))
                .addConverterFactory(new JsonConverters(moshi, version, unknown))
                .build();
    return switch (version) {
      case V2026_04_16 ->
          new Api20260416(
              calls,
              services(retrofit, dev.jobexecutions.api.v20260416.JobExecutionsApi.class),
              workspace);
      case V2026_04_28 ->
          new Api20260428(
              calls,
              services(retrofit, dev.jobexecutions.api.v20260428.JobExecutionsApi.class),
              workspace);
    };
  }

  private static <A> Services<A> services(Function<Moshi, Retrofit> retrofit, Class<A> api) {
    return new Services<>(moshi -> retrofit.apply(moshi).create(api));
  }

  /** Returns the operations, in the version that the connection is for. */
  JobApi api() {
    return api;
  }

  /** Returns what waits need. */
  Waiting waiting() {
    return waiting;
  }

  @Override
  public void close() {
    waiting.open().close();
    // One that calls share, as with HTTP/2, can only be closed after the last of them.
    if (own != null) calls.threads().afterClose(own::closeConnections);
    calls.threads().close();
  }

  @Override
  public String toString() {
    return "baseUrl=" + baseUrl + (workspace == null ? "" : ", workspace=" + workspace);
  }
}
