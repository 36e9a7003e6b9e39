package dev.jobexecutions.benchmarks.page;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okio.Buffer;

/** The executions of a page, which must be JSON to its last byte. */
final class Executions {
  private Executions() {}

  static List<JobExecution> in(byte[] page) throws IOException {
    Buffer buffer = new Buffer();
    buffer.write(page);
    JsonReader json = JsonReader.of(buffer);
    List<JobExecution> executions =
        JsonAdapters.moshi()
            .<List<JobExecution>>adapter(Types.newParameterizedType(List.class, JobExecution.class))
            .fromJson(json);
    if (json.peek() != JsonReader.Token.END_DOCUMENT) throw new IOException("more after the page");
    return Objects.requireNonNull(executions);
  }

  static List<String> ids(byte[] page) throws IOException {
    return in(page).stream().map(execution -> execution.getMetadata().getId()).toList();
  }
}
