package dev.jobexecutions.client;

/** How many pages a walk fetches ahead of the one that is being read. */
@FunctionalInterface
interface Prefetch {
  int MAX = 64;

  /** Grows with the walk: one who wants the first few items pays for one page. */
  Prefetch GROWING = delivered -> delivered < 3 ? (int) delivered : 4;

  static Prefetch of(int pages) {
    if (pages < 0 || pages > MAX) {
      throw new IllegalArgumentException("prefetch must be 0 to " + MAX + ", and not " + pages);
    }
    return delivered -> pages;
  }

  /** Returns the number of pages, when so many were delivered before the one that is read. */
  int ahead(long delivered);
}
