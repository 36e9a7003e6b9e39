package dev.jobexecutions.client;

import java.util.concurrent.Callable;
import javax.annotation.Nullable;

/**
 * Hands something over to code further down in the same thread that has no parameter for it, such
 * as a converter or an adapter. Thread-safe.
 */
final class Scoped<T> {
  @SuppressWarnings("ThreadLocalUsage") // Who has one keeps it in a static field.
  private final ThreadLocal<T> value = new ThreadLocal<>();

  /** Returns what was handed over to the code that asks; null where nothing was. */
  @Nullable
  T get() {
    return value.get();
  }

  /**
   * Runs what the value is handed over to.
   *
   * @param handed null where there is nothing to hand over
   */
  <R> R during(@Nullable T handed, Callable<R> code) throws Exception {
    if (handed == null) return code.call();
    value.set(handed);
    try {
      return code.call();
    } finally {
      value.remove();
    }
  }
}
