package dev.jobexecutions.client;

import dev.jobexecutions.api.v20260416.JobExecutionsApi;
import javax.annotation.Nullable;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** One configured server and the way to it. Thread-safe. */
final class Connection implements AutoCloseable {
  private final HttpUrl baseUrl;
  @Nullable private final String workspace;
  private final JobExecutionsApi api;
  private final Calls calls;
  @Nullable private final OwnHttpClient own;
  private volatile boolean closed;

  private Connection(
      HttpUrl baseUrl,
      @Nullable String workspace,
      JobExecutionsApi api,
      Calls calls,
      @Nullable OwnHttpClient own) {
    this.baseUrl = baseUrl;
    this.workspace = workspace;
    this.api = api;
    this.calls = calls;
    this.own = own;
  }

  static Connection open(
      HttpUrl baseUrl,
      Credential credential,
      @Nullable String workspace,
      Timeouts timeouts,
      @Nullable OkHttpClient httpClient) {
    OwnHttpClient own = null;
    if (httpClient == null) {
      own = OwnHttpClient.open();
      httpClient = own.client();
    }
    OkHttpClient.Builder client = httpClient.newBuilder();
    timeouts.apply(client);
    OriginHeaders headers = new OriginHeaders(baseUrl, credential, workspace);
    client
        .followSslRedirects(false)
        // A page from a cache would mix two states of the list, and a cache knows nothing of
        // workspaces.
        .cache(null)
        .addInterceptor(new ErrorBodyCap())
        .addNetworkInterceptor(headers);
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(client.build())
            .addConverterFactory(JsonConverters.INSTANCE)
            .build();
    Calls calls = new Calls(baseUrl, headers, credential);
    return new Connection(baseUrl, workspace, retrofit.create(JobExecutionsApi.class), calls, own);
  }

  /** Returns where the pages of a job's listing come from. */
  PageSource pages(String job) {
    Operation operation = Operation.list(job, workspace);
    return (limit, offset) -> {
      if (closed)
        throw new IllegalStateException(
            "This " + BlaxelExecutions.class.getSimpleName() + " is closed");
      return calls.execute(operation, api.listJobExecutions(job, limit, offset));
    };
  }

  @Override
  public void close() {
    closed = true;
    if (own != null) own.close();
  }

  @Override
  public String toString() {
    return "baseUrl=" + baseUrl + (workspace == null ? "" : ", workspace=" + workspace);
  }
}
