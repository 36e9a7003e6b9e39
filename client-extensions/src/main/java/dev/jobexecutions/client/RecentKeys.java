package dev.jobexecutions.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys of the executions that were delivered last: a few pages of them, however long the walk.
 */
final class RecentKeys {
  private static final int CAPACITY = 500;

  private final Set<Object> keys = new LinkedHashSet<>();

  /** Adds a key; false where it is one of the recent ones. */
  boolean add(Object key) {
    if (!keys.add(key)) return false;
    if (keys.size() > CAPACITY) {
      Iterator<Object> oldest = keys.iterator();
      oldest.next();
      oldest.remove();
    }
    return true;
  }
}
