package dev.jobexecutions.client;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps the HTTP client from sending requests again where nobody wants that: over another
 * connection, where there are no retries or no budget for them; and after a 408, and a 503 with
 * {@code Retry-After: 0}, which OkHttp repeats at once, beside the attempts that are counted. It is
 * both an application interceptor and, for the latter, a network interceptor.
 */
final class OwnRepeats implements Interceptor {
  private static final String RETRY_AFTER = "Retry-After";

  /** Where the server's headers hide from OkHttp; an empty one where there are none. */
  private static final String HIDDEN = "X-Hidden-Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.connection() == null ? aroundAttempt(chain) : aroundRequest(chain);
  }

  private static Response aroundAttempt(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain.call());
    Chain own = attempt.mayBeRepeated() ? chain : chain.withRetryOnConnectionFailure(false);
    attempt.beforeWait();
    Response response = own.proceed(chain.request());
    List<String> hidden = isRepeated(response) ? response.headers(HIDDEN) : List.of();
    if (hidden.isEmpty()) return response;
    Response.Builder restored =
        response.newBuilder().removeHeader(HIDDEN).removeHeader(RETRY_AFTER);
    for (String asked : hidden) if (!asked.isEmpty()) restored.addHeader(RETRY_AFTER, asked);
    return restored.build();
  }

  private static Response aroundRequest(Chain chain) throws IOException {
    Attempt.of(chain.call()).beforeWait();
    Response response = chain.proceed(chain.request());
    if (!isRepeated(response)) return response;
    // OkHttp repeats nothing after which a pause is asked for.
    Response.Builder hiding = response.newBuilder().header(HIDDEN, "").header(RETRY_AFTER, "1");
    for (String asked : response.headers(RETRY_AFTER)) hiding.addHeader(HIDDEN, asked);
    return hiding.build();
  }

  private static boolean isRepeated(Response response) {
    return response.code() == 408 || response.code() == 503;
  }
}
