package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * Which page of a listing is asked for.
 *
 * @param limit how many items the page may have at most, 1 or more
 * @param offset how many items to pass over, 0 or more; 0 where a cursor counts
 * @param cursor where the page begins; null for the first page, and where an offset counts
 */
record PageRequest(int limit, int offset, @Nullable String cursor) {
  static PageRequest at(int offset, int limit) {
    return new PageRequest(limit, offset, null);
  }

  static PageRequest from(@Nullable String cursor, int limit) {
    return new PageRequest(limit, 0, cursor);
  }
}
