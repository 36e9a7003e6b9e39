package dev.jobexecutions.tests.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * An OkHttp network interceptor that keeps every exchange: a network interceptor sees what really
 * comes, and all that the layers above it have added to what is sent. The client adds its token
 * below it, where only the server sees it. Thread-safe.
 */
final class WireTap implements Interceptor {
  /** More than any page of these tests holds. */
  private static final long MAX_BODY_BYTES = 16L << 20;

  private final List<Exchange> exchanges = new ArrayList<>();

  /** A new HTTP client that talks through this tap. */
  OkHttpClient httpClient() {
    return new OkHttpClient.Builder().addNetworkInterceptor(this).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    Exchange exchange =
        new Exchange(
            SentRequest.of(request),
            response.code(),
            response.headers(),
            response.peekBody(MAX_BODY_BYTES).string());
    synchronized (exchanges) {
      exchanges.add(exchange);
    }
    return response;
  }

  /** The exchanges until now, in the order of their answers. */
  List<Exchange> exchanges() {
    synchronized (exchanges) {
      return List.copyOf(exchanges);
    }
  }

  /** The only exchange until now. */
  Exchange only() {
    List<Exchange> all = exchanges();
    if (all.size() != 1) {
      throw new IllegalStateException("expected one exchange, got " + all.size());
    }
    return all.get(0);
  }
}
