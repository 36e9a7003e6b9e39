package dev.jobexecutions.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What one logger is given, until this is closed. {@link System.Logger} comes here too. Whoever
 * changes the level of a logger that other tests share must be alone. Thread-safe.
 */
public final class LogRecorder implements AutoCloseable {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Handler handler = new Recording();

  /** Kept, since a logger that nobody refers to forgets its level. */
  private final Logger logger;

  private final Level before;

  /**
   * Begins to record.
   *
   * @param logger its name
   */
  public LogRecorder(String logger) {
    this.logger = Logger.getLogger(logger);
    before = this.logger.getLevel();
    this.logger.addHandler(handler);
  }

  /**
   * Sets what the logger logs, until this is closed.
   *
   * @param level the least that it logs
   * @return this recorder
   */
  public LogRecorder level(Level level) {
    logger.setLevel(level);
    return this;
  }

  /**
   * Returns what was logged up to now.
   *
   * @return a copy, the first first
   */
  public List<LogRecord> records() {
    return List.copyOf(records);
  }

  /** Ends the recording, and gives the logger the level that it had. */
  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setLevel(before);
  }

  private final class Recording extends Handler {
    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
