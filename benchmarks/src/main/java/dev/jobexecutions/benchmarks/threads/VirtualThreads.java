package dev.jobexecutions.benchmarks.threads;

import java.util.concurrent.ThreadFactory;

/** Virtual threads, by reflection, since this is compiled for Java 17. */
final class VirtualThreads {
  private static final int FIRST_JAVA = 21;

  private VirtualThreads() {}

  /** Whether the running Java has them. */
  static boolean exist() {
    return Runtime.version().feature() >= FIRST_JAVA;
  }

  /** Does what {@code Thread.ofVirtual().factory()} does. */
  static ThreadFactory factory() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException("Java " + Runtime.version() + " has none", e);
    }
  }
}
