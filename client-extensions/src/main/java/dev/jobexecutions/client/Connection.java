package dev.jobexecutions.client;

import dev.jobexecutions.api.v20260416.JobExecutionsApi;
import javax.annotation.Nullable;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** One configured server and the way to it. Thread-safe. */
final class Connection implements AutoCloseable {
  private final HttpUrl baseUrl;
  @Nullable private final String workspace;
  private final JobExecutionsApi api;
  private final Calls calls;

  /** The connections to close at the end; null where they are someone else's. */
  @Nullable private final ConnectionPool ownPool;

  private Connection(
      HttpUrl baseUrl,
      @Nullable String workspace,
      JobExecutionsApi api,
      Calls calls,
      @Nullable ConnectionPool ownPool) {
    this.baseUrl = baseUrl;
    this.workspace = workspace;
    this.api = api;
    this.calls = calls;
    this.ownPool = ownPool;
  }

  static Connection open(
      HttpUrl baseUrl,
      Credential credential,
      @Nullable String workspace,
      Timeouts timeouts,
      @Nullable OkHttpClient httpClient) {
    OkHttpClient.Builder client;
    if (httpClient != null) {
      client = httpClient.newBuilder();
    } else {
      client = new OkHttpClient.Builder();
      Timeouts.applyDefaults(client);
    }
    timeouts.apply(client);
    OriginHeaders headers = new OriginHeaders(baseUrl, credential, workspace);
    client
        .followSslRedirects(false)
        // A page from a cache would mix two states of the list, and a cache knows nothing of
        // workspaces.
        .cache(null)
        .addInterceptor(new ErrorBodyCap())
        .addNetworkInterceptor(headers);
    OkHttpClient configured = client.build();
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(configured)
            .addConverterFactory(JsonConverters.INSTANCE)
            .build();
    return new Connection(
        baseUrl,
        workspace,
        retrofit.create(JobExecutionsApi.class),
        new Calls(baseUrl, headers, credential),
        httpClient == null ? configured.connectionPool() : null);
  }

  /** Returns where the pages of a job's listing come from. */
  PageSource pages(String job) {
    Operation operation = Operation.list(job, workspace);
    return (limit, offset) -> calls.execute(operation, api.listJobExecutions(job, limit, offset));
  }

  @Override
  public void close() {
    calls.close();
    if (ownPool != null) ownPool.evictAll();
  }

  @Override
  public String toString() {
    return "baseUrl=" + baseUrl + (workspace == null ? "" : ", workspace=" + workspace);
  }
}
