package dev.jobexecutions.testsupport;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Reads whatever is logged, and lets the client and its HTTP client log all that they can. {@link
 * System.Logger} comes here too.
 */
final class LogScan extends Handler {
  /** Kept, since a logger that nobody refers to forgets its level. */
  private final List<Logger> talkative =
      List.of(Logger.getLogger("dev.jobexecutions"), Logger.getLogger("okhttp3"));

  private final Leaks leaks;

  LogScan(Leaks leaks) {
    this.leaks = leaks;
    setFormatter(new SimpleFormatter());
  }

  void start() {
    talkative.forEach(logger -> logger.setLevel(Level.ALL));
    Logger.getLogger("").addHandler(this);
  }

  void stop() {
    Logger.getLogger("").removeHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    String message = getFormatter().formatMessage(record);
    Throwable thrown = record.getThrown();
    leaks.search(
        "the log " + record.getLoggerName(),
        thrown == null ? message : message + "\n" + Trace.of(thrown));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
