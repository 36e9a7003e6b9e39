package dev.jobexecutions.client;

import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads the body of an answer other than success up to a limit, since Retrofit would buffer all of
 * it. A body that breaks off is kept as far as it came: the status says more than the broken
 * connection.
 */
final class ErrorBodyCap {
  static final int MAX_BYTES = 64 * 1024;

  private ErrorBodyCap() {}

  /** Returns an answer whose body has been read and closed. */
  static Response apply(Response response) {
    try (ResponseBody body = response.body()) {
      Buffer kept = read(body.source());
      return response
          .newBuilder()
          .body(ResponseBody.create(kept, body.contentType(), kept.size()))
          .build();
    }
  }

  private static Buffer read(BufferedSource source) {
    Buffer kept = new Buffer();
    try {
      while (kept.size() < MAX_BYTES && source.read(kept, MAX_BYTES - kept.size()) != -1) {}
    } catch (IOException e) {
      // What came before it is worth more. OkHttp itself fails a call that was cancelled or timed
      // out.
    }
    return kept;
  }
}
