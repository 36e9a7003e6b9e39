package dev.jobexecutions.cli;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.DemoData;
import java.time.Clock;

/** The built-in server with made-up executions. */
final class Demo {
  /** The job with most to see. */
  static final String JOB = DemoData.MAIN_JOB;

  private Demo() {}

  /** Returns a server, not started yet, with the executions of the month up to now. */
  static BlaxelServer.Builder server(Clock clock) {
    return BlaxelServer.builder().clock(clock).executions(DemoData.until(clock.instant()));
  }

  /** Returns for example {@code data-processing-job, nightly-report and image-resize}. */
  static String jobs() {
    return Words.list(DemoData.jobs());
  }
}
