package dev.jobexecutions.client;

import java.io.IOException;
import javax.annotation.Nullable;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the headers that say who asks. As a network interceptor it sees each request as it goes out,
 * those that follow a redirect too, and so can keep the token from any other origin than the
 * configured one.
 */
final class OriginHeaders implements Interceptor {
  private final HttpUrl origin;
  @Nullable private final String workspace;
  private final String tokenHeader;

  /**
   * Adds them to what goes to one origin.
   *
   * @param tokenHeader the header that the token is sent in
   */
  OriginHeaders(HttpUrl origin, @Nullable String workspace, String tokenHeader) {
    this.origin = origin;
    this.workspace = workspace;
    this.tokenHeader = tokenHeader;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder builder = request.newBuilder().header("User-Agent", ClientVersion.USER_AGENT);
    if (isOrigin(request.url())) {
      Attempt attempt = Attempt.of(chain.call());
      Headers own = attempt.headers();
      for (int i = 0; i < own.size(); i++) builder.header(own.name(i), own.value(i));
      builder.header(tokenHeader, attempt.authorization());
      if (workspace != null) builder.header("X-Blaxel-Workspace", workspace);
    }
    return chain.proceed(builder.build());
  }

  /** Why an answer says nothing, in words that can begin a sentence, or go on with one. */
  static String ledTo(HttpUrl elsewhere) {
    return "a redirect led to "
        + elsewhere.scheme()
        + "://"
        + elsewhere.host()
        + ":"
        + elsewhere.port()
        + ", where no credentials are sent";
  }

  boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }
}
