package dev.jobexecutions.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A line where an outage shows, and one where it is over. */
final class OutageLines implements Outage.Notices {
  private final PrintWriter err;
  private final Clock clock;

  OutageLines(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public void failing(String reason, Instant since) {
    err.println(HumanTime.ofDay(clock) + "  Trying again: " + reason);
  }

  @Override
  public void over(Duration lasted) {
    err.println(
        HumanTime.ofDay(clock) + "  The server answers again, after " + HumanTime.duration(lasted));
  }
}
