package dev.jobexecutions.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;

/**
 * Refuses to read more of a compressed answer than it may come to once it is decompressed: the name
 * of a file in a gzip header, for one, has no end where a server means harm, and is held in memory
 * until it has. A network interceptor, since other interceptors see what is decompressed already.
 */
final class CompressedCap implements Interceptor {
  /** What is not compressible gets larger by this at most, and by a thousandth. */
  private static final long SPARE = 64 * 1024;

  private final long limit;

  /**
   * Bounds answers.
   *
   * @param limit how many bytes an answer may come to
   */
  CompressedCap(long limit) {
    this.limit = limit;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.header("Content-Encoding") == null) return response;
    long most = response.isSuccessful() ? limit : ErrorBodyCap.MAX_BYTES;
    ResponseBody body = response.body();
    long spare = SPARE + most / 1000;
    long mostBytes = most > Long.MAX_VALUE - spare ? most : most + spare;
    BufferedSource capped = Okio.buffer(new CappedSource(body.source(), mostBytes, most));
    MediaType type = body.contentType();
    return response
        .newBuilder()
        .body(ResponseBody.create(capped, type, body.contentLength()))
        .build();
  }
}
