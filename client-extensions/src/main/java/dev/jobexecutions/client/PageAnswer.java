package dev.jobexecutions.client;

import java.util.List;
import javax.annotation.Nullable;

/**
 * What the server answered to a {@link PageRequest}.
 *
 * @param items the items of the page, in the server's order
 * @param hasMore whether more pages follow; null where the server does not say
 * @param nextCursor where the next page begins; null where there is none
 */
record PageAnswer<T>(List<T> items, @Nullable Boolean hasMore, @Nullable String nextCursor) {
  PageAnswer {
    if (nextCursor != null && nextCursor.isEmpty()) nextCursor = null;
  }

  /** A page of a listing that says nothing of its end. */
  static <T> PageAnswer<T> of(List<T> items) {
    return new PageAnswer<>(items, null, null);
  }

  int size() {
    return items.size();
  }
}
