package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSink;
import okio.Okio;

/** One JSON array of all executions, indented, each as the API sent it. */
final class JsonArrayWriter implements ExecutionWriter {
  private final JsonAdapter<JobExecution> adapter =
      JsonAdapters.moshi().adapter(JobExecution.class);
  private final BufferedSink sink;
  private final JsonWriter json;
  private boolean begun;

  JsonArrayWriter(OutputStream out) {
    sink = Okio.buffer(Okio.sink(out));
    json = JsonWriter.of(sink);
    json.setIndent("  ");
  }

  @Override
  public void write(JobExecution execution) throws IOException {
    begin();
    adapter.toJson(json, execution);
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
