package dev.jobexecutions.cli;

import java.util.function.Supplier;

/** The end of the process from outside, as by Ctrl-C. */
final class Interruption {
  private Interruption() {}

  /** Does some work, and says the last words where that is interrupted. */
  static <T> T during(Supplier<T> work, Runnable lastWords) {
    Thread hook = new Thread(lastWords, "last words");
    Runtime.getRuntime().addShutdownHook(hook);
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

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is at its end, and the words are being said.
    }
  }
}
