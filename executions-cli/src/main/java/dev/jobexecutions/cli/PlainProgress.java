package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionProgress;
import java.io.PrintWriter;
import java.time.Clock;

/** A line for each change, for log files. */
final class PlainProgress implements ProgressView {
  private final PrintWriter err;
  private final Clock clock;
  private boolean closed;

  PlainProgress(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void show(ExecutionProgress progress) {
    if (closed) return;
    String tasks = ProgressLine.tasks(progress.execution());
    err.println(
        HumanTime.ofDay(clock)
            + "  "
            + VisibleText.of(progress.run().id())
            + "  "
            + ExecutionLayout.statusCell(progress.execution()).text()
            + (tasks.isEmpty() ? "" : "  " + tasks));
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
