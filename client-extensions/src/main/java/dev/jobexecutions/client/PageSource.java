package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** Where a walk gets its pages: one call is one request, under way when it is returned. */
@FunctionalInterface
interface PageSource<T> {
  /**
   * Asks for a page.
   *
   * @param arrivals where items may be put before the whole page is there, in its order; null where
   *     nobody waits for them
   */
  PageCall<T> fetch(PageRequest request, @Nullable Arrivals<T> arrivals);
}
