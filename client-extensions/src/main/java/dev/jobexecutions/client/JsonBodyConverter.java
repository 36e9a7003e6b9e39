package dev.jobexecutions.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import dev.jobexecutions.json.UnknownListener;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import retrofit2.Converter;

/**
 * Reads one JSON document from a body and tells an answer that is wrong from a connection that
 * broke.
 */
final class JsonBodyConverter<T> implements Converter<ResponseBody, T> {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("EFBBBF");

  private static final long MOST_AT_ONCE = 256 * 1024;

  /** Nobody waits for a page that is fetched ahead: it may come whole although it is large. */
  private static final long MOST_AHEAD = 4 * 1024 * 1024;

  /** Not asked before there is an answer: in a fresh JVM that is when the adapter is ready. */
  private final Supplier<JsonAdapter<T>> maker;

  private final ReentrantLock making = new ReentrantLock();

  /** Null before the first answer. */
  @Nullable private volatile JsonAdapter<T> adapter;

  @Nullable private final OtherShape otherShape;
  @Nullable private final UnknownListener unknown;

  JsonBodyConverter(
      Supplier<JsonAdapter<T>> maker,
      @Nullable OtherShape otherShape,
      @Nullable UnknownListener unknown) {
    this.maker = maker;
    this.otherShape = otherShape;
    this.unknown = unknown;
  }

  @Override
  public T convert(ResponseBody body) throws IOException {
    try (body) {
      FailureMemory memory = new FailureMemory(body.source());
      BufferedSource source = Okio.buffer(new Utf8Check(memory));
      // Moshi refuses the mark, which some proxies put before UTF-8.
      if (BodyStart.of(source) == BYTE_ORDER_MARK.getByte(0)
          && source.rangeEquals(0, BYTE_ORDER_MARK)) source.skip(BYTE_ORDER_MARK.size());
      BodyStart.refusePage(source);
      DecodingLimit.Page ahead = DecodingLimit.current();
      boolean whole = isWhole(source, ahead == null ? MOST_AT_ONCE : MOST_AHEAD);
      JsonReader reader = JsonReader.of(whole ? source.getBuffer() : source);
      if (unknown != null) reader.setTag(UnknownListener.class, unknown);
      // What is still on its way is read as it comes, and must keep nobody waiting.
      if (ahead == null || !whole) return read(reader, memory);
      return ahead.decoded(() -> read(reader, memory));
    }
  }

  /**
   * Reads a body up to some size whole, since reading on from memory alone takes Moshi a third less
   * time; but not where somebody waits for its beginning.
   */
  private static boolean isWhole(BufferedSource source, long most) throws IOException {
    return !Arrivals.areAwaited() && !source.request(most);
  }

  /** Made once: of the first pages of a walk several may arrive at the same time. */
  private JsonAdapter<T> adapter() {
    JsonAdapter<T> made = adapter;
    if (made != null) return made;
    making.lock();
    try {
      made = adapter;
      if (made == null) adapter = made = maker.get();
      return made;
    } finally {
      making.unlock();
    }
  }

  private T read(JsonReader reader, FailureMemory memory) throws IOException {
    try {
      if (otherShape != null) otherShape.refuse(reader);
      T value = adapter().fromJson(reader);
      if (value == null) throw new UnexpectedBodyException("the answer is null", "$", null);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new UnexpectedBodyException("there is more after the end of the JSON", "$", null);
      }
      return value;
    } catch (JsonDataException e) {
      throw JsonComplaint.of(e, reader);
    } catch (JsonEncodingException | EOFException e) {
      if (memory.failed) throw e; // The bytes stopped coming; what they mean is not the question.
      throw JsonComplaint.of(e, reader);
    }
  }

  /** Remembers whether the bytes themselves could not be had. */
  private static final class FailureMemory extends ForwardingSource {
    private boolean failed;

    FailureMemory(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
