package dev.jobexecutions.client;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Refuses successful answers that cannot be read as what was asked for: from another server, which
 * was sent no credentials and so knows nothing of the caller's, and in an encoding that nobody
 * asked for.
 */
final class UsableAnswers implements Interceptor {
  /** Some servers name here what is none, such as {@code utf-8}. */
  private static final Pattern COMPRESSION =
      Pattern.compile(
          "\\b(br|dcb|zstd|dcz|deflate|compress|gzip|bzip2|xz)\\b", Pattern.CASE_INSENSITIVE);

  private final OriginHeaders origin;

  UsableAnswers(OriginHeaders origin) {
    this.origin = origin;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (!response.isSuccessful()) return response;
    String reason = reason(chain.request(), response);
    if (reason == null) return response;
    response.close();
    throw new UnexpectedBodyException(reason, "$", null);
  }

  @Nullable
  private String reason(Request asked, Response response) {
    if (!origin.isOrigin(response.request().url())) {
      return OriginHeaders.ledTo(response.request().url()) + "; its answer is not used";
    }
    // The HTTP client has decoded what it asked for by itself, and taken the header off. A caller's
    // own interceptor does that later.
    String encoding = response.header("Content-Encoding");
    if (encoding == null
        || asked.header("Accept-Encoding") != null
        || !COMPRESSION.matcher(encoding).find()) return null;
    return "the answer is encoded as '"
        + encoding
        + "', which was not asked for; see what a proxy on the way does to answers";
  }
}
