package dev.jobexecutions.benchmarks.threads;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The compiler of this JVM, which works beside what is measured. */
final class JitCompiler {
  /** Long enough that what takes the compiler long, which shows at its end alone, is not missed. */
  private static final Duration WINDOW = Duration.ofSeconds(3);

  /** Of a window, of one processor. */
  private static final double QUIET = 0.05;

  private final LongSupplier spentMillis;
  private final Pause pause;

  /** Lets time pass. */
  @FunctionalInterface
  interface Pause {
    void of(Duration length) throws InterruptedException;
  }

  JitCompiler() {
    this(JitCompiler::spentMillis, length -> Thread.sleep(length.toMillis()));
  }

  JitCompiler(LongSupplier spentMillis, Pause pause) {
    this.spentMillis = spentMillis;
    this.pause = pause;
  }

  /**
   * Returns once the compiler has next to nothing to do.
   *
   * @param most how long to wait for it, in whole windows
   */
  void awaitQuiet(Duration most) throws InterruptedException {
    long before = spentMillis.getAsLong();
    for (long windows = most.dividedBy(WINDOW); windows > 0; windows--) {
      pause.of(WINDOW);
      long now = spentMillis.getAsLong();
      if (now - before <= WINDOW.toMillis() * QUIET) return;
      before = now;
    }
  }

  private static long spentMillis() {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    return compiler == null ? 0 : compiler.getTotalCompilationTime();
  }
}
