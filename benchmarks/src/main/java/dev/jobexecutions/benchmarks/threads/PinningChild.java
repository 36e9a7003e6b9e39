package dev.jobexecutions.benchmarks.threads;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints how often a virtual thread was pinned to its carrier where it had to wait: with a frame of
 * ours anywhere in its stack; with none, but one of OkHttp's or Okio's; with neither. Then how
 * often one was during the warm-up, when the JVM pins threads that wait for each other's classes to
 * be loaded, and last the number of calls.
 */
final class PinningChild {
  private PinningChild() {}

  /**
   * Calls, and looks on.
   *
   * @param arguments a {@link Load}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Load load = Load.of(arguments);
    Map<Owner, Integer> pinnings = new EnumMap<>(Owner.class);
    AtomicInteger early = new AtomicInteger();
    Instant warm;
    long calls;
    try (Profile profile = new Profile("jdk.VirtualThreadPinned")) {
      profile.start();
      double unused = load.warmUp();
      try (Callers callers = load.settledCallers()) {
        warm = Instant.now();
        long before = callers.answered();
        Thread.sleep(load.measured().toMillis());
        calls = callers.answered() - before;
        profile.stop();
      }
      profile.forEach(
          event -> {
            if (event.getStartTime().isBefore(warm)) early.incrementAndGet();
            else pinnings.merge(owner(Profile.frames(event)), 1, Integer::sum);
          });
    }
    for (Owner owner : List.of(Owner.OURS, Owner.HTTP, Owner.OTHERS)) {
      System.out.println(pinnings.getOrDefault(owner, 0));
    }
    System.out.println(early);
    System.out.println(calls);
    System.exit(0);
  }

  /** Pinning is the fault of whoever holds a monitor further out, too. */
  static Owner owner(List<String> frames) {
    for (Owner owner : List.of(Owner.OURS, Owner.HTTP)) {
      if (frames.stream().anyMatch(frame -> Owner.of(frame) == owner)) return owner;
    }
    return Owner.OTHERS;
  }
}
