package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import dev.jobexecutions.client.ExecutionChange;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okio.BufferedSink;
import okio.Okio;

/** Writes changes as lines, each at once. For one caller at a time. */
final class ChangeWriter {
  private static final JsonAdapter<JobExecution> EXECUTION =
      JsonAdapters.moshi().adapter(JobExecution.class);

  private final Surroundings surroundings;
  private final boolean json;
  private final BufferedSink sink;

  ChangeWriter(Surroundings surroundings, boolean json) {
    this.surroundings = surroundings;
    this.json = json;
    sink = json ? VisibleJson.to(surroundings.out()) : Okio.buffer(Okio.sink(surroundings.out()));
  }

  /**
   * @throws UncheckedIOException if the output takes no more
   */
  void write(ExecutionChange change) {
    try {
      if (json) {
        writeJson(change);
      } else {
        sink.writeString(line(change), StandardCharsets.UTF_8);
      }
      sink.writeByte('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(ExecutionChange change) {
    JobExecution execution = change.execution();
    Cell status = ExecutionLayout.statusCell(execution);
    String before =
        change.previousStatus().map(JobExecutionStatus::getValue).map(VisibleText::of).orElse("-");
    if (change.kind() == ExecutionChange.Kind.CREATED) before = "new";
    String tasks = ProgressLine.tasks(execution);
    Terminal terminal = surroundings.terminal();
    return HumanTime.ofDay(surroundings.clock())
        + "  "
        + Cell.of(execution.getMetadata().getId()).text()
        + "  "
        + before
        + " → "
        + (terminal.colours() ? status.paint().on(status.text()) : status.text())
        + (tasks.isEmpty() ? "" : "  " + tasks);
  }

  private void writeJson(ExecutionChange change) throws IOException {
    JsonWriter writer = JsonWriter.of(sink);
    writer.beginObject();
    writer.name("time").value(surroundings.clock().instant().toString());
    writer.name("kind").value(change.kind().name().toLowerCase(Locale.ROOT));
    if (change.previousStatus().isPresent()) {
      writer.name("previousStatus").value(change.previousStatus().get().getValue());
    }
    writer.name("execution");
    EXECUTION.toJson(writer, change.execution());
    writer.endObject();
  }
}
