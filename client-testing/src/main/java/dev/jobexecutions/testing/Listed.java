package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.nio.charset.StandardCharsets;
import javax.annotation.Nullable;

/** An execution with its place in the listing, read once, and its JSON, written once. */
final class Listed implements Entry {
  private static final JsonAdapter<JobExecution> ADAPTER =
      JsonAdapters.moshi().adapter(JobExecution.class);

  private final JobExecution execution;
  private final SortKey key;
  @Nullable private volatile byte[] json;

  /**
   * Makes an entry.
   *
   * @param sequence tells apart what was created at the same moment: greater is newer
   */
  Listed(JobExecution execution, long sequence) {
    this.execution = execution;
    this.key =
        SortKey.of(
            execution.getMetadata().getCreatedAt(), execution.getMetadata().getId(), sequence);
  }

  JobExecution execution() {
    return execution;
  }

  @Nullable
  String id() {
    return execution.getMetadata().getId();
  }

  @Override
  public SortKey key() {
    return key;
  }

  @Override
  public byte[] json() {
    byte[] written = json;
    if (written == null) {
      written = ADAPTER.toJson(execution).getBytes(StandardCharsets.UTF_8);
      json = written; // Another thread may do the same, with the same result.
    }
    return written;
  }
}
