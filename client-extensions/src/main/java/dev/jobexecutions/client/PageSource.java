package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** Where a walk gets its pages: one call is one request. */
@FunctionalInterface
interface PageSource<T> {
  /**
   * Returns the call for a page, which is yet to be started or waited for.
   *
   * @param arrivals where items may be put before the whole page is there, in its order; null where
   *     nobody waits for them
   */
  PageCall<T> fetch(PageRequest request, @Nullable Arrivals<T> arrivals);
}
