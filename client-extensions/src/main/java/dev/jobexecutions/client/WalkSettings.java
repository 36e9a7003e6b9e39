package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * What a caller may set of any listing.
 *
 * @param pageSize how many items one request asks for
 * @param limit how many items are delivered at most
 * @param from where an earlier walk ended; null for the start
 */
record WalkSettings(int pageSize, long limit, Prefetch prefetch, @Nullable Position from) {
  static WalkSettings ofPages(int pageSize) {
    return new WalkSettings(pageSize, Long.MAX_VALUE, Prefetch.GROWING, null);
  }

  WalkSettings pageSize(int pageSize, int max) {
    if (pageSize < 1 || pageSize > max) {
      throw new IllegalArgumentException("pageSize must be 1 to " + max + ", and not " + pageSize);
    }
    return new WalkSettings(pageSize, limit, prefetch, from);
  }

  WalkSettings limit(long limit) {
    if (limit < 0) throw new IllegalArgumentException("limit must be 0 or more, and not " + limit);
    return new WalkSettings(pageSize, limit, prefetch, from);
  }

  WalkSettings prefetch(int pages) {
    return new WalkSettings(pageSize, limit, Prefetch.of(pages), from);
  }

  WalkSettings from(Position from) {
    return new WalkSettings(pageSize, limit, prefetch, from);
  }

  /**
   * Returns these settings, for a listing of something else.
   *
   * @throws IllegalStateException if they say where to start, which is a place of what was listed
   */
  WalkSettings unresumed() {
    if (from == null) return this;
    throw new IllegalStateException("Set sort and query before startingAt");
  }

  /** How many delivered items a walk remembers: pages that were fetched ahead may be old. */
  int memory() {
    return Delivered.CAPACITY + prefetch.ahead(Long.MAX_VALUE) * pageSize;
  }

  @Override
  public String toString() {
    String end = limit == Long.MAX_VALUE ? "" : ", limit=" + limit;
    String ahead = prefetch == Prefetch.GROWING ? "" : ", prefetch=" + prefetch.ahead(0);
    return "pageSize=" + pageSize + end + ahead + (from == null ? "" : ", resumed");
  }
}
