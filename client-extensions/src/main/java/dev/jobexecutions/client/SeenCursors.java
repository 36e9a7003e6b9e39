package dev.jobexecutions.client;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Notices cursors that go round, in constant memory: short rounds at once, by the latest cursors;
 * long ones by Brent's method, which compares with a cursor that it replaces ever more rarely. Not
 * thread-safe.
 */
final class SeenCursors {
  private static final int LATEST = 64;

  private final Set<String> latest = new LinkedHashSet<>();
  private String checkpoint = "";
  private long steps;
  private long nextCheckpoint = 1;

  /** Notes a cursor; false if it came before. */
  boolean add(String cursor) {
    if (cursor.equals(checkpoint) || !latest.add(cursor)) return false;
    if (latest.size() > LATEST) latest.remove(latest.iterator().next());
    if (++steps == nextCheckpoint) {
      checkpoint = cursor;
      nextCheckpoint = steps * 2;
    }
    return true;
  }
}
