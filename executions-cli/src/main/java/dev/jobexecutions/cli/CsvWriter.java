package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.Nullable;

/**
 * Comma-separated values with a header line, in UTF-8, as RFC 4180 has them. Timestamps stand as
 * the API sent them; what it left out is an empty cell.
 *
 * <p>Every record is one line, whatever the server sent: control characters become pictures of
 * themselves. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvWriter implements ExecutionWriter {
  private static final String HEADER =
      "id,job,workspace,cluster,status,createdAt,startedAt,completedAt,updatedAt,"
          + "tasksTotal,tasksSucceeded,tasksFailed,tasksCancelled,tasksRunning,tasksRetried";
  private static final String END_OF_LINE = "\r\n";

  private final Writer out;
  private boolean begun;

  CsvWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(JobExecution execution) throws IOException {
    begin();
    JobExecutionMetadata metadata = execution.getMetadata();
    JobExecutionStatus status = execution.getStatus();
    text(metadata.getId());
    next(metadata.getJob());
    next(metadata.getWorkspace());
    next(metadata.getCluster());
    next(status == null ? null : status.getValue());
    next(metadata.getCreatedAt());
    next(metadata.getStartedAt());
    next(metadata.getCompletedAt());
    next(metadata.getUpdatedAt());
    JobExecutionStats stats = execution.getStats();
    next(stats == null ? null : stats.getTotal());
    next(stats == null ? null : stats.getSuccess());
    next(stats == null ? null : stats.getFailure());
    next(stats == null ? null : stats.getCancelled());
    next(stats == null ? null : stats.getRunning());
    next(stats == null ? null : stats.getRetried());
    out.write(END_OF_LINE);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    begin();
    out.flush();
  }

  private void begin() throws IOException {
    if (begun) return;
    begun = true;
    out.write(HEADER);
    out.write(END_OF_LINE);
  }

  private void next(@Nullable String text) throws IOException {
    out.write(',');
    text(text);
  }

  private void next(@Nullable Long number) throws IOException {
    out.write(',');
    if (number != null) out.write(number.toString());
  }

  private void text(@Nullable String text) throws IOException {
    if (text == null) return;
    String cell = VisibleText.of(startsFormula(text) ? "'" + text : text);
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
      out.write(cell);
    } else {
      out.write('"' + cell.replace("\"", "\"\"") + '"');
    }
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }
}
