package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.io.OutputStream;
import okio.BufferedSink;
import okio.Okio;

/** One line of JSON per execution, each as the API sent it. */
final class JsonLinesWriter implements ExecutionWriter {
  private final JsonAdapter<JobExecution> adapter =
      JsonAdapters.moshi().adapter(JobExecution.class);
  private final BufferedSink sink;

  JsonLinesWriter(OutputStream out) {
    sink = Okio.buffer(Okio.sink(out));
  }

  @Override
  public void write(JobExecution execution) throws IOException {
    adapter.toJson(sink, execution);
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
