package dev.jobexecutions.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What a walk delivered last, a few pages of it however long the walk: by that it recognises where
 * it stands in a list that has moved. Not thread-safe.
 */
final class Delivered<T> {
  static final int CAPACITY = 512;

  /** Without a creation time where an earlier walk delivered it. */
  private record Mark(ItemKey key, long sequence, @Nullable String createdAt) {}

  private final ItemKind<T> kind;
  private final int capacity;
  private final Map<ItemKey, Mark> marks = new LinkedHashMap<>();

  /** The last of them, which every page asks for. */
  private final Deque<Mark> latest = new ArrayDeque<>();

  @Nullable private CreationOrder earlier;

  /** The direction that pages have shown: as {@link CreationOrder#direction}. */
  private int direction;

  /** Whether the listing is sorted by creation time, as far as is known. */
  private boolean sorted;

  private long count;

  /** Whether {@link #marks} has all that was ever delivered. */
  private boolean complete = true;

  /**
   * Makes a memory of nothing.
   *
   * @param order what the listing is said to be sorted by
   */
  Delivered(ItemKind<T> kind, ListOrder order, int capacity) {
    this.kind = kind;
    this.sorted = order != ListOrder.OTHER;
    this.direction =
        switch (order) {
          case NEWEST_FIRST -> -1;
          case OLDEST_FIRST -> 1;
          case CREATION, OTHER -> 0;
        };
    this.capacity = capacity;
  }

  ItemKind<T> kind() {
    return kind;
  }

  /**
   * Returns what tells the items of a page apart: worked out once for all that is asked of them.
   */
  List<ItemKey> keys(List<T> items) {
    List<ItemKey> keys = new ArrayList<>(items.size());
    for (T item : items) keys.add(kind.key().apply(item));
    return keys;
  }

  /** Goes on where an earlier walk ended. */
  void restore(Position position) {
    for (ItemKey key : position.keys()) put(new Mark(key, ++count, null));
    complete = position.complete();
    earlier = position.order();
    if (earlier != null) direction = earlier.newestFirst() ? -1 : 1;
  }

  /** Notes an item as delivered; false if it was among the last that were. */
  private boolean add(T item, ItemKey key) {
    Mark known = marks.get(key);
    if (known != null) {
      if (kind.unique()) return false;
      marks.remove(key);
      latest.remove(known);
    }
    put(new Mark(key, ++count, kind.createdAt().apply(item)));
    if (marks.size() > capacity) {
      Iterator<ItemKey> oldest = marks.keySet().iterator();
      oldest.next();
      oldest.remove();
      complete = false;
    }
    return true;
  }

  private void put(Mark mark) {
    marks.put(mark.key(), mark);
    latest.add(mark);
    if (latest.size() > Math.min(DeliveredTail.LENGTH, capacity)) latest.remove();
  }

  /**
   * Notes items of a page as delivered, from one on, until there are enough.
   *
   * @param max how many items there may be in {@code news}
   * @param news where those are put that were not among the last that were delivered
   * @return the index behind the last one that was looked at
   */
  int addAll(List<T> items, List<ItemKey> keys, int from, long max, List<T> news) {
    int index = from;
    for (; index < items.size() && news.size() < max; index++) {
      if (add(items.get(index), keys.get(index))) news.add(items.get(index));
    }
    return index;
  }

  boolean isEmpty() {
    return marks.isEmpty();
  }

  /** Whether an item is the one that was delivered last. */
  boolean isLast(ItemKey key) {
    return marks.containsKey(key) && deliveredAfter(key) == 0;
  }

  boolean complete() {
    return complete;
  }

  /** Returns the greatest index of an item that is recognised, -1 where there is none. */
  int furthest(List<ItemKey> keys) {
    for (int i = keys.size() - 1; i >= 0; i--) if (marks.containsKey(keys.get(i))) return i;
    return -1;
  }

  /**
   * Returns the least index of an item that was not delivered although one behind it was, as their
   * creation times show; -1 where there is none.
   *
   * @param known the greatest index of an item that is recognised
   */
  int firstPassedOver(List<T> items, List<ItemKey> keys, int known) {
    int first = 0;
    while (first < known && marks.containsKey(keys.get(first))) first++;
    if (first >= known || !sorted) return -1; // The rule, and no work for it.
    List<CreationOrder> orders = tail(marks.values()).orders();
    if (orders.isEmpty()) return -1;
    for (int i = first; i < known; i++) {
      String createdAt = kind.createdAt().apply(items.get(i));
      if (!marks.containsKey(keys.get(i)) && orders.stream().allMatch(o -> o.isBehind(createdAt)))
        return i;
    }
    return -1;
  }

  /** Returns how many items were delivered after this one, which must be recognised. */
  long deliveredAfter(ItemKey key) {
    Mark mark = marks.get(key);
    if (mark == null) throw new IllegalArgumentException("the item is not recognised");
    return count - mark.sequence();
  }

  /** Notes the direction that a page shows. */
  void observe(List<T> items) {
    if (items.size() < 2 || !sorted) return;
    String first = kind.createdAt().apply(items.get(0));
    String last = kind.createdAt().apply(items.get(items.size() - 1));
    int shown = Integer.signum(CreationOrder.direction(first, last));
    if (shown * direction < 0) sorted = false;
    if (direction == 0) direction = shown;
  }

  /** As {@link CreationOrder#firstBehind}; -1 also where the direction is not known. */
  int firstBehind(List<T> items) {
    CreationOrder order = tail(marks.values()).order();
    return order == null ? -1 : order.firstBehind(items.stream().map(kind.createdAt()).toList());
  }

  /** Returns what was delivered last, to make a {@link Position} of if one is asked for. */
  DeliveredTail tail() {
    return tail(latest);
  }

  private DeliveredTail tail(Collection<Mark> last) {
    List<ItemKey> keys = new ArrayList<>(last.size());
    List<String> times = new ArrayList<>(last.size());
    for (Mark mark : last) {
      keys.add(mark.key());
      times.add(mark.createdAt());
    }
    boolean all = complete && keys.size() == marks.size();
    boolean directed = sorted && direction != 0;
    Boolean newestFirst = directed ? Boolean.valueOf(direction < 0) : null;
    boolean whole = keys.size() == count;
    return new DeliveredTail(keys, times, newestFirst, earlier, whole, all);
  }
}
