package dev.jobexecutions.benchmarks.contender;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSpec;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okio.Buffer;

final class OurDecoder implements Decoder {
  private final JsonAdapter<List<JobExecution>> adapter;

  OurDecoder() {
    this(JsonAdapters.moshi());
  }

  private OurDecoder(Moshi moshi) {
    adapter = moshi.adapter(Types.newParameterizedType(List.class, JobExecution.class));
  }

  /** What {@code summaries()} reads with. */
  static OurDecoder summaries() {
    return new OurDecoder(
        new Moshi.Builder()
            .add(JsonAdapters.without(JobExecution.class, "tasks"))
            .add(JsonAdapters.without(JobExecutionSpec.class, "tasks"))
            .add(JsonAdapters.FACTORY)
            .build());
  }

  @Override
  public List<?> decode(Buffer page) throws IOException {
    return Objects.requireNonNull(adapter.fromJson(page));
  }
}
