package dev.jobexecutions.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The waits and watches of one client that are under way, to be ended with it. Thread-safe. */
final class OpenWaits implements AutoCloseable {
  private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Registers what ends a wait.
   *
   * @throws IllegalStateException if the client is closed
   */
  void add(Runnable end) {
    ends.add(end);
    if (!closed) return;
    ends.remove(end);
    throw new IllegalStateException("This BlaxelExecutions is closed");
  }

  void remove(Runnable end) {
    ends.remove(end);
  }

  /** How many are under way. */
  int count() {
    return ends.size();
  }

  @Override
  public void close() {
    closed = true; // Before the others are ended, so that none slips in between.
    ends.forEach(Runnable::run);
  }
}
