package dev.jobexecutions.benchmarks.process;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import java.io.IOException;

/**
 * Walks a long list once and prints, for each tenth of it, how many executions a second it read.
 */
final class LongWalkChild {
  private static final int PARTS = 10;
  private static final double NANOS = 1e9;

  private final long part;
  private long since = System.nanoTime();

  private LongWalkChild(long total) {
    this.part = total / PARTS;
  }

  /**
   * Runs the walk.
   *
   * @param arguments contender, base URL, length of the list
   */
  public static void main(String[] arguments) throws IOException {
    long total = Long.parseLong(arguments[2]);
    try (Client client = Contender.of(arguments[0]).client(arguments[1])) {
      LongWalkChild walk = new LongWalkChild(total);
      long read = client.walk(walk::count);
      if (read != total) throw new IOException("the walk read " + read + " of " + total);
    }
    System.exit(0);
  }

  private void count(long read) {
    if (read % part != 0) return;
    long now = System.nanoTime();
    System.out.println(part * NANOS / (now - since));
    since = now;
  }
}
