package dev.jobexecutions.testing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import javax.annotation.Nullable;

/** The executions of a job at a moment. Immutable as far as anyone can tell, and thread-safe. */
final class JobListing {
  static final JobListing EMPTY = new JobListing(List.of());

  private final List<Listed> newestFirst;
  @Nullable private volatile List<Listed> byName;

  JobListing(Collection<Listed> executions) {
    newestFirst = sort(executions, Sort.NEWEST_FIRST);
  }

  int size() {
    return newestFirst.size();
  }

  /** Returns the executions in this order, which is worked out once for all who ask. */
  List<Listed> in(Sort sort) {
    return switch (sort) {
      case NEWEST_FIRST -> newestFirst;
      case OLDEST_FIRST -> new Reversed(newestFirst);
      case NAME_ASCENDING -> byName();
      case NAME_DESCENDING -> new Reversed(byName());
    };
  }

  Optional<Listed> find(String id) {
    return newestFirst.stream().filter(listed -> id.equals(listed.id())).findFirst();
  }

  private List<Listed> byName() {
    List<Listed> sorted = byName;
    if (sorted == null) {
      sorted = sort(newestFirst, Sort.NAME_ASCENDING);
      byName = sorted; // Another thread may do the same, with the same result.
    }
    return sorted;
  }

  private static List<Listed> sort(Collection<Listed> executions, Sort sort) {
    List<Listed> sorted = new ArrayList<>(executions);
    sorted.sort(sort.order());
    return List.copyOf(sorted);
  }

  /** Reads a list from its end; a stable view, since the list never changes. */
  private static final class Reversed extends AbstractList<Listed> implements RandomAccess {
    private final List<Listed> list;

    Reversed(List<Listed> list) {
      this.list = list;
    }

    @Override
    public Listed get(int index) {
      return list.get(list.size() - 1 - index);
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
