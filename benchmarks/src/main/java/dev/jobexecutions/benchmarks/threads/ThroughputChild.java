package dev.jobexecutions.benchmarks.threads;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Prints how many calls a second the callers get done, and how many microseconds of the processors
 * this process took for each.
 */
final class ThroughputChild {
  private static final double SECOND = 1e9;
  private static final double MICROSECOND = 1e3;

  private ThroughputChild() {}

  /**
   * Calls and counts.
   *
   * @param arguments a {@link Load}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Load load = Load.of(arguments);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (Callers callers = load.warmCallers()) {
      long start = System.nanoTime();
      long busyBefore = system.getProcessCpuTime();
      long before = callers.answered();
      Thread.sleep(load.measured().toMillis());
      long calls = callers.answered() - before;
      long busy = system.getProcessCpuTime() - busyBefore;
      long took = System.nanoTime() - start;
      System.out.println(calls * SECOND / took);
      System.out.println(busy / MICROSECOND / calls);
    }
    System.exit(0);
  }
}
