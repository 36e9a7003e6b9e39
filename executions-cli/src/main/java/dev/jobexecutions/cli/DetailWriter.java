package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionReadings;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.StringJoiner;
import javax.annotation.Nullable;

/** One execution for people, a line for each thing that is known of it. */
final class DetailWriter implements ItemWriter<JobExecution> {
  private static final int LABEL_WIDTH = "Environment".length();

  private final Writer out;
  private final Terminal terminal;
  private final Clock clock;

  /**
   * @param now what ages are reckoned from
   */
  DetailWriter(OutputStream out, Terminal terminal, Instant now) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.terminal = terminal;
    clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  @Override
  public void write(JobExecution execution) throws IOException {
    JobExecutionMetadata metadata = execution.getMetadata();
    line("ID", Cell.of(metadata.getId()));
    line("Job", metadata.getJob());
    line("Workspace", metadata.getWorkspace());
    line("Cluster", metadata.getCluster());
    line("Status", ExecutionLayout.statusCell(execution));
    time("Created", metadata.getCreatedAt(), ExecutionReadings.createdAt(execution));
    time("Started", metadata.getStartedAt(), ExecutionReadings.startedAt(execution));
    time("Completed", metadata.getCompletedAt(), ExecutionReadings.completedAt(execution));
    time("Updated", metadata.getUpdatedAt(), ExecutionReadings.updatedAt(execution));
    time("Expired", metadata.getExpiredAt(), ExecutionReadings.expiredAt(execution));
    time("Deleted", metadata.getDeletedAt(), ExecutionReadings.deletedAt(execution));
    line(
        "Duration",
        ExecutionReadings.duration(execution, clock).map(HumanTime::duration).orElse(null));
    tasks(execution);
    spec(execution);
  }

  private void tasks(JobExecution execution) throws IOException {
    if (execution.getStats() == null) return;
    TaskCounts tasks = TaskCounts.of(execution.getStats());
    StringJoiner text = new StringJoiner(", ");
    text.add(tasks.done() + " done");
    if (!tasks.failed().isEmpty()) text.add(tasks.failed());
    if (!tasks.remarks().isEmpty()) text.add(tasks.remarks());
    Long running = execution.getStats().getRunning();
    if (running != null && running > 0) text.add(running + " running");
    line("Tasks", text.toString());
  }

  private void spec(JobExecution execution) throws IOException {
    JobExecutionSpec spec = execution.getSpec();
    line("Parallelism", spec.getParallelism() == null ? null : spec.getParallelism().toString());
    line("Timeout", ExecutionReadings.timeout(execution).map(HumanTime::duration).orElse(null));
    line("Memory", spec.getMemoryOverride() == null ? null : spec.getMemoryOverride() + " MB");
    // The names only: the API masks the values, and where it doesn't they are nobody's to see.
    line("Environment", String.join(", ", ExecutionReadings.environment(spec).keySet()));
  }

  /** A time as the API sent it; how long ago that is, where it can be read. */
  private void time(String label, @Nullable String text, Optional<Instant> time)
      throws IOException {
    if (text == null || text.isEmpty()) return;
    String ago =
        time.map(then -> " (" + HumanTime.ago(Duration.between(then, clock.instant())) + ")")
            .orElse("");
    line(label, text + ago);
  }

  private void line(String label, @Nullable String text) throws IOException {
    if (text != null && !text.isEmpty()) line(label, Cell.of(text));
  }

  private void line(String label, Cell value) throws IOException {
    boolean colours = terminal.colours();
    out.append(colours ? Paint.BOLD.on(label) : label)
        .append(" ".repeat(LABEL_WIDTH + 2 - label.length()))
        .append(colours ? value.paint().on(value.text()) : value.text())
        .append('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
