package dev.jobexecutions.client;

/**
 * Looks for the place of a walk in a list that has moved: backwards in growing steps, since what
 * was removed before the place brings it nearer to the start; then, from the start, through the
 * whole list. Creation times, where they tell, show the way. Not thread-safe.
 */
final class OffsetSearch {
  /** What a look at one page showed, none of whose items was recognised. */
  enum Outcome {
    SEARCHING,
    NOTHING_BEHIND,
    NOT_FOUND
  }

  /** Keeps a search through a list that grows without end from going on for ever. */
  private static final int MAX_STEPS = 100_000;

  /** So often may it turn back, since the list can move while it is looked through. */
  private static final int MAX_TURNS = 8;

  private int offset;
  private int stride;
  private int turns;
  private int steps;

  /** Whether it has turned and goes towards the end. */
  private boolean forward;

  /** Whether creation times have shown the way. */
  private boolean timed;

  /** Whether nothing told where the items of the page before belong. */
  private boolean blind;

  /** Whether the page before had one item, so that this one does not overlap it. */
  private boolean probing;

  private boolean restarting;

  OffsetSearch(int missedAt, int longest) {
    offset = missedAt;
    // Half a page, so that the page that finds the place has something behind it too.
    stride = Math.max(1, Math.min(longest, OffsetPlan.MAX_LIMIT) / 2);
  }

  /** Where to look next. */
  int offset() {
    return offset;
  }

  void backToStart() {
    offset = 0;
    restarting = true;
  }

  /**
   * Goes on after a page at {@link #offset} without a recognised item.
   *
   * @param behind where in the page begins what was created behind the place; -1 where unknown
   */
  Outcome goOn(int size, int behind) {
    if (restarting || ++steps > MAX_STEPS || turns > MAX_TURNS) return Outcome.NOT_FOUND;
    timed |= behind >= 0;
    boolean passedBlindly = blind;
    blind = size > 0 && behind < 0;
    boolean probed = probing;
    probing = false;
    // The list ends with the one item before, of which it is known, or not, that it was delivered.
    if (size == 0 && probed) return passedBlindly ? Outcome.NOT_FOUND : Outcome.NOTHING_BEHIND;
    if (size == 0 && timed) return goBack();
    if (size > 0 && behind == size) return goForward(size);
    if (forward || offset == 0) {
      // The creation times say that the place is before this page: on one that did not show it?
      if (behind == 0 && offset > 0) return passedBlindly ? Outcome.NOT_FOUND : goBack();
      return size == 0 ? Outcome.NOT_FOUND : goForward(size);
    }
    return goBack();
  }

  private Outcome goForward(int size) {
    forward = true;
    probing = size == 1;
    offset += probing ? 1 : size - 1;
    return Outcome.SEARCHING;
  }

  private Outcome goBack() {
    if (forward) turns++;
    forward = false;
    offset = Math.max(0, offset - stride);
    stride = Math.min(stride * 2, 1 << 20);
    return Outcome.SEARCHING;
  }
}
