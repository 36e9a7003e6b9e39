package dev.jobexecutions.benchmarks.threads;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Prints how many calls a second the callers get done, how many microseconds of the processors this
 * process took for each, and how many calls a second a few of them got done while it warmed up.
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
    double early = load.warmUp();
    try (Callers callers = load.settledCallers()) {
      long start = System.nanoTime();
      long busyBefore = system.getProcessCpuTime();
      long before = callers.answered();
      Thread.sleep(load.measured().toMillis());
      long calls = callers.answered() - before;
      long busy = system.getProcessCpuTime() - busyBefore;
      long took = System.nanoTime() - start;
      System.out.println(calls * SECOND / took);
      System.out.println(busy / MICROSECOND / calls);
      System.out.println(early);
    }
    System.exit(0);
  }
}
