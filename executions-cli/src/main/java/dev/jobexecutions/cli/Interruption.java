package dev.jobexecutions.cli;

import java.util.concurrent.locks.LockSupport;

/** The end of the process from outside, as by Ctrl-C. */
final class Interruption {
  private Interruption() {}

  /** Work that may fail. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T get() throws E;
  }

  /** Does some work, and says the last words where that is interrupted. */
  static <T, E extends Exception> T during(Work<T, E> work, Runnable lastWords) throws E {
    Thread hook = new Thread(lastWords, "last words");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitTheEnd();
    }
    try {
      return work.get();
    } finally {
      remove(hook);
    }
  }

  /** Takes away what a terminal writes for Ctrl-C, in front of the last words. */
  static void beginLine(Surroundings surroundings) {
    if (surroundings.progress() != null) surroundings.err().print("\r\u001b[K");
  }

  /** The last words are being said, and nothing is to be said beside them. */
  private static void awaitTheEnd() {
    while (true) LockSupport.park();
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitTheEnd();
    }
  }
}
