package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSink;

/** One JSON array of all items, indented, each as the API sent it. */
final class JsonArrayWriter<T> implements ItemWriter<T> {
  private final JsonAdapter<T> adapter;
  private final BufferedSink sink;
  private final JsonWriter json;
  private boolean begun;

  JsonArrayWriter(OutputStream out, JsonAdapter<T> adapter) {
    this.adapter = adapter;
    sink = VisibleJson.to(out);
    json = JsonWriter.of(sink);
    json.setIndent("  ");
  }

  @Override
  public void write(T item) throws IOException {
    begin();
    adapter.toJson(json, item);
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void finish() throws IOException {
    begin();
    json.endArray();
    sink.writeByte('\n');
    sink.flush();
  }

  /** Put off until there is something to say: where the first request fails, nothing is written. */
  private void begin() throws IOException {
    if (begun) return;
    begun = true;
    json.beginArray();
  }
}
