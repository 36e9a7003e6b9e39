package dev.jobexecutions.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A server that tests use one after the other. Each begins with the executions that were there
 * before the first one of its class, and without traces of the tests before it, which go only then:
 * what is called after a test still sees them. Thread-safe.
 */
final class SharedServer implements AutoCloseable {
  private final BlaxelServer server;
  private final Collection<SharedServer> running;

  /** What the tests outside of a class begin with, by the id of that class. */
  private final Map<String, Snapshot> outside = new HashMap<>();

  /** Whether what is added now is for all tests of a class. */
  private boolean preparing = true;

  /** Whether a test has left its traces. */
  private boolean used;

  /**
   * Starts a server.
   *
   * @param running where it is noted until it is closed
   */
  SharedServer(BlaxelServer.Builder builder, Collection<SharedServer> running) {
    this.server = builder.start();
    this.running = running;
    running.add(this);
  }

  BlaxelServer server() {
    return server;
  }

  /** Before everything that a class, or a nested one, does before all of its tests. */
  synchronized void beginClass(String id) {
    begin();
    outside.put(id, server.live().initial());
    preparing = true;
  }

  /** Before a test, and before what is done for it; once or several times. */
  synchronized void begin() {
    if (!preparing && !used) return;
    if (preparing) server.live().beginWith(server.live().snapshot());
    server.reopen(); // A test that plays an outage closes it.
    server.reset();
    preparing = false;
    used = false;
  }

  synchronized void endTest() {
    used = true;
  }

  /** After all tests of a class: what it prepared is none of the other classes' business. */
  synchronized void endClass(String id) {
    Snapshot before = outside.remove(id);
    if (before == null) return; // Another extension failed before this class began.
    server.live().beginWith(before);
    used = true;
  }

  @Override
  public void close() {
    running.remove(this);
    server.close();
  }
}
