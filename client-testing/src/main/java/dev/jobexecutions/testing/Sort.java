package dev.jobexecutions.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An order of a listing. */
enum Sort {
  NEWEST_FIRST("createdAt:desc"),
  OLDEST_FIRST("createdAt:asc"),
  NAME_ASCENDING("name:asc"),
  NAME_DESCENDING("name:desc");

  private final String text;

  Sort(String text) {
    this.text = text;
  }

  /** Reads the parameter {@code sort}. */
  static Sort read(QueryParameters query, Refusals refusals) {
    String given = query.single("sort", refusals).orElse(NEWEST_FIRST.text);
    return Arrays.stream(values())
        .filter(sort -> sort.text.equals(given))
        .findFirst()
        .orElseThrow(() -> refusals.badRequest(unknown(given)));
  }

  <T extends Entry> Comparator<T> order() {
    return Comparator.comparing(Entry::key, keys());
  }

  /** Returns where those entries begin that come behind a place. */
  int firstBehind(SortKey place, List<? extends Entry> sorted) {
    Comparator<SortKey> order = keys();
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order.compare(sorted.get(middle).key(), place) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Returns the value of the parameter. */
  @Override
  public String toString() {
    return text;
  }

  private static String unknown(String given) {
    String known = Arrays.stream(values()).map(Sort::toString).collect(Collectors.joining(", "));
    return "sort must be one of " + known + ", but is '" + given + "'";
  }

  private Comparator<SortKey> keys() {
    return switch (this) {
      case NEWEST_FIRST -> SortKey.BY_TIME.reversed();
      case OLDEST_FIRST -> SortKey.BY_TIME;
      case NAME_ASCENDING -> SortKey.BY_NAME;
      case NAME_DESCENDING -> SortKey.BY_NAME.reversed();
    };
  }
}
