package dev.jobexecutions.client;

import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * What a walk has to ask for, and what of the answers is news. It makes no request itself and waits
 * for nothing, so that every face of a listing and every way to fetch can share it. Not
 * thread-safe.
 */
interface WalkPlan<T> {
  /** What became of an answer. */
  enum Verdict {
    /** There were items to deliver. */
    NEWS,
    /** There was nothing to deliver; the plan has gone on, perhaps to the end. */
    NOTHING,
    /**
     * The place where the walk stands is not on the page. It is to be looked for, and the page may
     * be of use then.
     */
    MISSED
  }

  /** How a request that was made ahead relates to what is needed now. */
  enum Use {
    NOW,
    LATER,
    NEVER
  }

  /** Whether there is nothing more to deliver. */
  boolean ended();

  /**
   * Returns the request that is needed now; not to be called after the end.
   *
   * @param remaining how many items may still be delivered, 1 or more
   * @throws BlaxelException if the listing cannot go on
   */
  PageRequest next(long remaining);

  /** Returns the request that will be needed after this one; null where that is not known yet. */
  @Nullable
  PageRequest after(PageRequest request, long remaining);

  Use use(PageRequest request);

  /**
   * Takes an answer.
   *
   * @param current whether it was asked for after the last news, and so shows the list as it was
   *     then or later
   * @param max how many items may be delivered at most, 1 or more
   * @param news where the items to deliver are put, in the server's order
   * @throws BlaxelException if the listing cannot go on
   */
  Verdict accept(
      PageRequest request, PageAnswer<T> answer, boolean current, long max, List<T> news);

  /**
   * Whether the first items of the next answer can only be news, so that {@link #begin} may take
   * them before the rest is there.
   */
  boolean beginsAnew();

  /**
   * Takes the next items of the first answer while the rest of it is still on its way; {@link
   * #accept} takes the whole answer in the end.
   *
   * @param items fewer than may be delivered
   * @param news where the items to deliver are put
   */
  void begin(List<T> items, List<T> news);

  /** Returns where the walk stands after what was delivered last; made when it is asked for. */
  Supplier<Position> position();

  /**
   * Returns what to throw where a page cannot be had; null where the walk asks for another one in
   * its place.
   */
  @Nullable
  BlaxelException failure(PageRequest request, BlaxelException failure);
}
