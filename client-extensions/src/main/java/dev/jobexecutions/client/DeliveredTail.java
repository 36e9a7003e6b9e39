package dev.jobexecutions.client;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * The end of what a walk had delivered at some moment.
 *
 * @param keys the items, in their order
 * @param createdAt their creation times; null where an earlier walk delivered them
 * @param newestFirst the direction of the listing; null where it has shown none
 * @param earlier the order that the earlier walk found, if it found one
 * @param whole whether these are all that the walk remembers of the earlier one and delivered
 * @param complete whether these are all that were ever delivered
 */
record DeliveredTail(
    List<ItemKey> keys,
    List<String> createdAt,
    @Nullable Boolean newestFirst,
    @Nullable CreationOrder earlier,
    boolean whole,
    boolean complete) {
  /** How many keys a {@link Position} holds: few, for a short token. */
  static final int LENGTH = 8;

  Position position(Position.Start start, int offset, @Nullable String cursor) {
    return new Position(start, offset, cursor, List.copyOf(keys), order(), complete);
  }

  /** Returns how far the walk has come by creation time; null where the times do not tell. */
  @Nullable
  CreationOrder order() {
    return newestFirst == null ? null : order(newestFirst);
  }

  /**
   * Returns the orders that the listing may have: both, where it has shown no direction.
   *
   * @return none where the times do not tell
   */
  List<CreationOrder> orders() {
    return Stream.of(true, false)
        .filter(direction -> newestFirst == null || newestFirst.equals(direction))
        .map(this::order)
        .filter(Objects::nonNull)
        .toList();
  }

  @Nullable
  private CreationOrder order(boolean newestFirst) {
    // The earlier walk's order stands for what it delivered.
    List<String> since = createdAt.stream().filter(Objects::nonNull).toList();
    return CreationOrder.of(newestFirst, since, earlier, whole, complete);
  }
}
