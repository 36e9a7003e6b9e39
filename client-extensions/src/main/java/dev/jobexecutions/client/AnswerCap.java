package dev.jobexecutions.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Refuses to read more of a successful answer than was allowed. It counts what an answer comes to
 * once it is decompressed.
 */
final class AnswerCap implements Interceptor {
  static final long STANDARD = 100L * 1024 * 1024;

  private final long limit;

  AnswerCap(long limit) {
    this.limit = limit;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (!response.isSuccessful()) return response;
    ResponseBody body = response.body();
    Source capped = new Capped(body.source());
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(capped), body.contentType(), body.contentLength()))
        .build();
  }

  private final class Capped extends ForwardingSource {
    private long left = limit;

    Capped(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      // One byte more than is allowed tells that there are more.
      long read = super.read(sink, Math.min(byteCount, left + 1));
      left -= Math.max(read, 0);
      if (left >= 0) return read;
      throw new UnexpectedBodyException(
          "the answer is larger than "
              + limit
              + " bytes. Ask for smaller pages (pageSize), leave the tasks out (summaries), or allow"
              + " more (maxAnswerBytes)",
          "$",
          null);
    }
  }
}
