package dev.jobexecutions.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * The order of a listing by creation time, and how far along it what was delivered reaches: that
 * tells where a listing goes on although nothing that was delivered is left in it.
 *
 * @param newestFirst the direction
 * @param last when the furthest delivered item was created
 * @param tiesKnown whether every delivered item of that moment is remembered, so that another one
 *     of the same moment is known to be news
 */
record CreationOrder(boolean newestFirst, Instant last, boolean tiesKnown) {
  /**
   * Finds how far a walk has come.
   *
   * @param createdAt the creation times of what this walk delivered, as far back as is remembered
   * @param earlier the order of an earlier walk, if this one goes on with it
   * @param whole whether these are all that this walk delivered
   * @param complete whether there was no earlier walk either, or all of it is remembered too
   * @return null where the times do not tell
   */
  @Nullable
  static CreationOrder of(
      boolean newestFirst,
      List<String> createdAt,
      @Nullable CreationOrder earlier,
      boolean whole,
      boolean complete) {
    Instant furthest = earlier == null ? null : earlier.last;
    boolean grown = false;
    boolean begun = false;
    for (String text : createdAt) {
      Instant time = Timestamps.read(text).orElse(null);
      if (time == null) return null;
      int step = furthest == null ? 0 : along(newestFirst, furthest, time);
      // From what came before the first of these, and is forgotten, it may have come in steps.
      grown |= step > 0 && begun;
      begun = true;
      if (furthest == null || step > 0) furthest = time;
    }
    if (furthest == null) return null;
    boolean sinceEarlier =
        earlier != null && whole && (earlier.tiesKnown || !earlier.last.equals(furthest));
    boolean known = complete || grown || sinceEarlier;
    return new CreationOrder(newestFirst, furthest, known);
  }

  /**
   * Returns the direction that a page shows: positive where its last item was created after its
   * first, negative where before; 0 where it shows none.
   */
  static int direction(@Nullable String first, @Nullable String last) {
    Optional<Instant> from = Timestamps.read(first);
    Optional<Instant> to = Timestamps.read(last);
    return from.isPresent() && to.isPresent() ? to.get().compareTo(from.get()) : 0;
  }

  /**
   * Returns where in a page, none of whose items was recognised, what lies behind the last
   * delivered item begins: 0 where all of it does, its size where none of it does; -1 where the
   * times do not tell.
   */
  int firstBehind(List<String> createdAt) {
    int behind = -1;
    Instant previous = null;
    for (int i = 0; i < createdAt.size(); i++) {
      Optional<Instant> time = Timestamps.read(createdAt.get(i));
      if (time.isEmpty()) return -1;
      Instant now = time.get();
      if (previous != null && along(previous, now) < 0) return -1;
      previous = now;
      int place = along(last, now);
      if (place == 0 && !tiesKnown) return -1;
      if (place >= 0 && behind < 0) behind = i;
    }
    return behind < 0 ? createdAt.size() : behind;
  }

  /**
   * Whether an item that is not remembered lies behind what was delivered, by its creation time.
   */
  boolean isBehind(String createdAt) {
    Instant time = Timestamps.read(createdAt).orElse(null);
    if (time == null) return false;
    int place = along(last, time);
    return place > 0 || (place == 0 && tiesKnown);
  }

  private int along(Instant first, Instant second) {
    return along(newestFirst, first, second);
  }

  /** Positive where the second comes after the first in this order. */
  private static int along(boolean newestFirst, Instant first, Instant second) {
    return newestFirst ? first.compareTo(second) : second.compareTo(first);
  }
}
