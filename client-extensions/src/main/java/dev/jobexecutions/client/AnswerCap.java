package dev.jobexecutions.client;

import java.io.IOException;
import javax.annotation.Nullable;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;

/**
 * Refuses to read more of a successful answer than was allowed, and reads other answers up to a
 * limit of their own. It counts what an answer comes to once it is decompressed.
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
    if (!response.isSuccessful()) return ErrorBodyCap.apply(response);
    ResponseBody body = response.body();
    Attempt attempt = Attempt.of(chain.call());
    return response.newBuilder().body(new CappedBody(body, attempt)).build();
  }

  /** Asks for the media type, which has to be parsed, only where somebody else does. */
  private final class CappedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    CappedBody(ResponseBody body, Attempt attempt) {
      this.body = body;
      this.source = Okio.buffer(new Capped(body.source(), attempt));
    }

    @Override
    @Nullable
    public MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() {
      return body.contentLength();
    }

    @Override
    public BufferedSource source() {
      return source;
    }
  }

  private final class Capped extends CappedSource {
    private final Attempt attempt;

    Capped(Source source, Attempt attempt) {
      super(source, limit, limit);
      this.attempt = attempt;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      attempt.beforeWait();
      return super.read(sink, byteCount);
    }
  }
}
