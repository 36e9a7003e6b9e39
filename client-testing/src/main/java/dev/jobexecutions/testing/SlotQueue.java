package dev.jobexecutions.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/**
 * Admits executions as far as the capacity goes, first come, first served. An execution takes its
 * slots from its admission to its end. Not thread-safe.
 */
final class SlotQueue {
  private final int capacity;
  private final List<CreatedLife> admitted = new ArrayList<>();
  private final Queue<CreatedLife> waiting = new ArrayDeque<>();

  /** Up to when this has been worked out. */
  private Instant since = Instant.MIN;

  SlotQueue(int capacity) {
    this.capacity = capacity;
  }

  int capacity() {
    return capacity;
  }

  /** Tells whether there could ever be room for so many slots. */
  boolean canFit(int slots) {
    return slots <= capacity;
  }

  /** Tells whether there is room now, which there is not while others wait. */
  boolean hasRoom(int slots) {
    return waiting.isEmpty() && free() >= slots;
  }

  /**
   * Takes an execution in, to be admitted now or later; what can never fit waits beside the line.
   */
  void enter(CreatedLife life) {
    if (hasRoom(life.slots())) admit(life);
    else if (canFit(life.slots())) waiting.add(life);
  }

  /** Lets an execution wait no longer; what was admitted keeps its slots until its end. */
  void stopWaiting(CreatedLife life) {
    waiting.remove(life);
  }

  /** Frees whatever an execution has. */
  void remove(CreatedLife life) {
    waiting.remove(life);
    admitted.remove(life);
  }

  /** Admits whatever there was room for up to now, each at the moment when there was. */
  void catchUp(Instant now) {
    for (CreatedLife first = waiting.peek(); first != null; first = waiting.peek()) {
      if (!makeRoom(first.slots(), now)) break;
      admit(waiting.remove());
    }
    since = now;
    admitted.removeIf(life -> life.isOver(now));
  }

  void clear() {
    waiting.clear();
    admitted.clear();
    since = Instant.MIN;
  }

  /** Goes on to the moment when there is room; false if there is none up to now. */
  private boolean makeRoom(int slots, Instant now) {
    while (free() < slots) {
      CreatedLife next =
          admitted.stream().min(Comparator.comparing(CreatedLife::end)).orElseThrow();
      if (!next.isOver(now)) return false;
      if (next.end().isAfter(since)) since = next.end();
      admitted.remove(next);
    }
    return true;
  }

  private void admit(CreatedLife life) {
    life.admit(since);
    admitted.add(life);
  }

  private long free() {
    return capacity - admitted.stream().mapToLong(CreatedLife::slots).sum();
  }
}
