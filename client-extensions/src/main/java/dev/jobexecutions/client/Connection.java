package dev.jobexecutions.client;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.Function;
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
  private final HttpUrl baseUrl;
  @Nullable private final String workspace;
  private final JobApi api;
  private final Calls calls;
  private final Waiting waiting;

  /** The connections to close at the end; null where they are someone else's. */
  @Nullable private final ConnectionPool ownPool;

  private Connection(
      HttpUrl baseUrl,
      @Nullable String workspace,
      JobApi api,
      Calls calls,
      Waiting waiting,
      @Nullable ConnectionPool ownPool) {
    this.waiting = waiting;
    this.baseUrl = baseUrl;
    this.workspace = workspace;
    this.api = api;
    this.calls = calls;
    this.ownPool = ownPool;
  }

  static Connection open(
      HttpUrl baseUrl,
      ApiVersion version,
      Credential credential,
      @Nullable String workspace,
      TransportSettings<?> settings,
      @Nullable OkHttpClient httpClient,
      Waiting waiting) {
    ConnectionPool ownPool = httpClient == null ? new ConnectionPool() : null;
    CallThreads threads = new CallThreads(settings.taskDecorator);
    // Made once: each client of its own would make a TLS context of its own.
    LazyHttpClient plain = plain(baseUrl, settings.timeouts, httpClient, ownPool, threads);
    OriginHeaders headers = new OriginHeaders(baseUrl, workspace);
    Secrets secrets = new Secrets();
    CallSettings standard =
        new CallSettings(settings.retries, null, Headers.EMPTY)
            .timeout(settings.timeouts.call(httpClient));
    Calls calls =
        Calls.to(baseUrl, headers, secrets, credential.name(), settings, threads, standard);
    TokenEndpoint endpoint = new TokenEndpoint(baseUrl, plain, calls, credential.name());
    Credentials credentials = credential.source().connect(endpoint, secrets, waiting.time());
    // Bounded within what authenticates, so that a refusal is read, and its connection free, when
    // it tries again.
    LazyHttpClient configured =
        plain.with(
            client ->
                bounded(
                        client.addInterceptor(new Authentication(credentials, secrets, headers)),
                        settings.maxAnswerBytes)
                    .addNetworkInterceptor(headers));
    return new Connection(
        baseUrl,
        workspace,
        api(version, calls, baseUrl, configured, workspace),
        calls,
        waiting,
        ownPool);
  }

  private static LazyHttpClient plain(
      HttpUrl baseUrl,
      Timeouts timeouts,
      @Nullable OkHttpClient given,
      @Nullable ConnectionPool ownPool,
      CallThreads threads) {
    OkHttpClient.Builder client = given == null ? new OkHttpClient.Builder() : given.newBuilder();
    if (ownPool != null) {
      client.connectionPool(ownPool);
      Timeouts.applyDefaults(client);
      // Nothing is ever sent elsewhere by other means, so that TLS need not be got ready.
      if (!baseUrl.isHttps()) client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }
    timeouts.apply(client);
    // A page from a cache would mix two states of the list, and a cache knows nothing of
    // workspaces.
    client.followSslRedirects(false).cache(null);
    client.dns(new InterruptibleDns(given == null ? Dns.SYSTEM : given.dns(), threads::run));
    return given == null ? LazyHttpClient.making(client) : LazyHttpClient.made(client.build());
  }

  /** Bounds what is read of an answer, and what the HTTP client repeats by itself. */
  static OkHttpClient.Builder bounded(OkHttpClient.Builder client, long maxAnswerBytes) {
    OwnRepeats repeats = new OwnRepeats();
    return client
        .addInterceptor(new AnswerCap(maxAnswerBytes))
        .addInterceptor(repeats)
        .addNetworkInterceptor(repeats);
  }

  private static JobApi api(
      ApiVersion version,
      Calls calls,
      HttpUrl baseUrl,
      LazyHttpClient client,
      @Nullable String workspace) {
    Function<Moshi, Retrofit> retrofit =
        moshi ->
            new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(Attempt.factory(client))
                .addConverterFactory(new JsonConverters(moshi, version))
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
    calls.threads().close();
    if (ownPool != null) ownPool.evictAll();
  }

  @Override
  public String toString() {
    return "baseUrl=" + baseUrl + (workspace == null ? "" : ", workspace=" + workspace);
  }
}
