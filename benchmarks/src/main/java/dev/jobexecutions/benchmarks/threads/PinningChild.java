package dev.jobexecutions.benchmarks.threads;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Prints how often a virtual thread was pinned to its carrier where it had to wait, since the start
 * of the callers: with a frame of ours anywhere in its stack; with none, but one of OkHttp's or
 * Okio's; with neither. The number of calls comes last.
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
    long calls;
    try (Profile profile = new Profile("jdk.VirtualThreadPinned")) {
      profile.start();
      try (Callers callers = load.warmCallers()) {
        Thread.sleep(load.measured().toMillis());
        calls = callers.answered();
        profile.stop();
      }
      profile.forEach(event -> pinnings.merge(owner(Profile.frames(event)), 1, Integer::sum));
    }
    for (Owner owner : List.of(Owner.OURS, Owner.HTTP, Owner.OTHERS)) {
      System.out.println(pinnings.getOrDefault(owner, 0));
    }
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
