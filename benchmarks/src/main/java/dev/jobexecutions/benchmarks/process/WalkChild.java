package dev.jobexecutions.benchmarks.process;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import java.io.IOException;

/**
 * Walks a list several times and prints, for each walk, the seconds up to the first execution and
 * the seconds up to the last. The first walk begins with the making of the client: some make there
 * what others make in their first call, and who lists once waits for both.
 */
final class WalkChild {
  private static final double NANOS = 1e9;

  private WalkChild() {}

  /**
   * Runs the walks.
   *
   * @param arguments contender, base URL, length of the list, number of walks
   */
  public static void main(String[] arguments) throws IOException {
    Contender contender = Contender.of(arguments[0]);
    long total = Long.parseLong(arguments[2]);
    int walks = Integer.parseInt(arguments[3]);
    long start = System.nanoTime();
    try (Client client = contender.client(arguments[1])) {
      for (int walk = 0; walk < walks; walk++) {
        walk(client, total, start);
        start = System.nanoTime();
      }
    }
    // The threads of some clients' HTTP libraries would keep the process for a minute.
    System.exit(0);
  }

  private static void walk(Client client, long total, long start) throws IOException {
    long[] first = new long[1];
    long read =
        client.walk(
            number -> {
              if (number == 1) first[0] = System.nanoTime();
            });
    long end = System.nanoTime();
    if (read != total) throw new IOException("the walk read " + read + " of " + total);
    System.out.println((first[0] - start) / NANOS);
    System.out.println((end - start) / NANOS);
  }
}
