package dev.jobexecutions.cli;

import dev.jobexecutions.model.JobExecution;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A line for each change, for log files. */
final class PlainProgress implements ProgressView {
  private final PrintWriter err;
  private final Clock clock;
  private final OutageLines outage;
  private boolean closed;

  PlainProgress(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
    outage = new OutageLines(err, clock);
  }

  @Override
  public synchronized void show(String id, JobExecution execution) {
    if (closed) return;
    String tasks = ProgressLine.tasks(execution);
    err.println(
        HumanTime.ofDay(clock)
            + "  "
            + VisibleText.of(id)
            + "  "
            + ExecutionLayout.statusCell(execution).text()
            + (tasks.isEmpty() ? "" : "  " + tasks));
  }

  @Override
  public synchronized void failing(String reason, Instant since) {
    if (!closed) outage.failing(reason, since);
  }

  @Override
  public synchronized void over(Duration lasted) {
    if (!closed) outage.over(lasted);
  }

  @Override
  public void tick() {
    // A line says when it was written; there is no more to tell.
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
