package dev.jobexecutions.client;

import java.io.IOException;
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

  /** Where the header hides from OkHttp. */
  private static final String HIDDEN = "X-Hidden-Retry-After";

  /** Says that the header that does not hide is not the server's. */
  private static final String OWN = "X-Own-Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.connection() == null ? aroundAttempt(chain) : aroundRequest(chain);
  }

  private static Response aroundAttempt(Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    boolean once = attempt != null && !attempt.mayBeRepeated();
    Chain own = once ? chain.withRetryOnConnectionFailure(false) : chain;
    Response response = own.proceed(chain.request());
    return response.header(OWN) == null
        ? renamed(response, HIDDEN, RETRY_AFTER)
        : renamed(
            response.newBuilder().removeHeader(OWN).removeHeader(RETRY_AFTER).build(),
            HIDDEN,
            RETRY_AFTER);
  }

  private static Response aroundRequest(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return switch (response.code()) {
      case 503 -> renamed(response, RETRY_AFTER, HIDDEN);
      // OkHttp repeats none that asks for a pause.
      case 408 ->
          renamed(response, RETRY_AFTER, HIDDEN)
              .newBuilder()
              .header(OWN, "1")
              .header(RETRY_AFTER, "1")
              .build();
      default -> response;
    };
  }

  private static Response renamed(Response response, String from, String to) {
    String value = response.header(from);
    if (value == null) return response;
    return response.newBuilder().removeHeader(from).header(to, value).build();
  }
}
