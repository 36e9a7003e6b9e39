package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSink;

/** JSON of each item, as the API sent it, with a line's end behind. */
final class JsonLinesWriter<T> implements ItemWriter<T> {
  private final JsonAdapter<T> adapter;
  private final BufferedSink sink;

  /**
   * @param adapter writes an item on one line; on several, where it is to indent
   */
  JsonLinesWriter(OutputStream out, JsonAdapter<T> adapter) {
    this.adapter = adapter;
    sink = VisibleJson.to(out);
  }

  @Override
  public void write(T item) throws IOException {
    adapter.toJson(sink, item);
    sink.writeByte('\n');
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  @Override
  public void finish() throws IOException {
    sink.flush();
  }
}
