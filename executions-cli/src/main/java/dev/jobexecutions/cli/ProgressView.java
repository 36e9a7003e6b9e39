package dev.jobexecutions.cli;

import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.model.JobExecution;
import java.util.Collection;

/** Shows on standard error how far executions have come. Thread-safe. */
interface ProgressView extends Outage.Notices, AutoCloseable {
  /** Returns what standard error can show: bars that move, or a line for each change. */
  static ProgressView of(Surroundings surroundings, Collection<RunningExecution> runs) {
    Terminal terminal = surroundings.progress();
    return terminal == null
        ? new PlainProgress(surroundings.err(), surroundings.clock())
        : new LiveProgress(
            surroundings.err(),
            terminal,
            surroundings.clock(),
            runs.stream().map(RunningExecution::id).toList());
  }

  void show(String id, JobExecution execution);

  /** Lets time show, where nothing else has changed. */
  void tick();

  /** Leaves what was shown last, and the cursor at the begin of a line. Shows nothing after it. */
  @Override
  void close();
}
