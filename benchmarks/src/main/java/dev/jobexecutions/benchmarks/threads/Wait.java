package dev.jobexecutions.benchmarks.threads;

import java.util.List;
import java.util.Set;

/**
 * What a thread waited for. Whatever is not known to be harmless counts as a lock, so that a name
 * that changes makes a target be missed and not be met.
 *
 * @param kind what it is
 * @param owner whose lock it is: of the class that was about to take it, the JDK's left aside,
 *     since a lock of the JDK's that a class waits for is one that it uses
 * @param lock the names of the lock's class and of the method that was about to take it
 */
record Wait(Kind kind, Owner owner, String lock) {
  /** What a thread waits for. */
  enum Kind {
    /** Another thread must let go, or give something, first. */
    LOCK,

    /** There is nothing to do, or it is not time yet. */
    IDLE
  }

  /** What threads do that wait for work: those of pools, of timers, and of the JVM itself. */
  private static final Set<String> IDLE =
      Set.of(
          "java.util.concurrent.ThreadPoolExecutor.getTask",
          "java.util.concurrent.ForkJoinPool.awaitWork",
          "okhttp3.internal.concurrent.TaskRunner.awaitTaskToRun",
          "okio.AsyncTimeout$Companion.awaitTimeout",
          "java.lang.ref.ReferenceQueue.remove",
          "java.lang.ref.Reference.waitForReferencePendingList");

  /**
   * Tells what a thread waited for.
   *
   * @param lock the class of what it waited at
   * @param frames its stack from the innermost on, as full names of methods
   */
  static Wait of(String lock, List<String> frames) {
    String user = user(lock, frames);
    Owner owner = Owner.of(user);
    Kind kind = frames.stream().anyMatch(IDLE::contains) ? Kind.IDLE : Kind.LOCK;
    return new Wait(kind, owner, lock.equals(user) ? lock : simple(lock) + " in " + user);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String user(String lock, List<String> frames) {
    if (Owner.of(lock) != Owner.JDK) return lock;
    return frames.stream()
        .filter(frame -> Owner.of(frame) != Owner.JDK)
        .findFirst()
        .orElse(frames.isEmpty() ? lock : frames.get(0));
  }
}
