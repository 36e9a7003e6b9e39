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
   * Runs what the value is handed over to. Within it the same may be done for somebody else, as
   * where an interceptor makes a call of its own, which must not see this value.
   *
   * @param handed null where there is nothing to hand over
   */
  <R> R during(@Nullable T handed, Callable<R> code) throws Exception {
    T outer = value.get();
    if (handed == outer) return code.call();
    set(handed);
    try {
      return code.call();
    } finally {
      set(outer);
    }
  }

  private void set(@Nullable T handed) {
    if (handed == null) value.remove();
    else value.set(handed);
  }
}
