package dev.jobexecutions.client;

import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Walks a list by cursors. The cursor keeps the place in a list that changes; what this plan adds
 * is to believe no answer that contradicts itself, and to find the place again where a cursor is
 * lost.
 */
final class CursorPlan<T> implements WalkPlan<T> {
  /** So many empty pages in a row may come before the walk counts as stuck. */
  private static final int MAX_EMPTY = 1_000;

  private final Subject subject;
  private final Delivered<T> delivered;
  private final int pageSize;
  private SeenCursors seen = new SeenCursors();
  @Nullable private String cursor;

  /** Whether the place where an earlier walk ended, or a page began, is still to be found. */
  private boolean searching;

  /** Whether the search has just passed over items of which nothing told where they belong. */
  private boolean passedBlindly;

  /** How many items were delivered, and of those, how many are still to be passed over. */
  private int count;

  private int toPass;

  private Position.Start start = Position.Start.AT_CURSOR;
  @Nullable private String startCursor;
  private int empty;
  private boolean ended;
  @Nullable private String contradiction;

  CursorPlan(Subject subject, Delivered<T> delivered, int pageSize, @Nullable Position from) {
    this.subject = subject;
    this.delivered = delivered;
    this.pageSize = pageSize;
    if (from != null) {
      delivered.restore(from);
      cursor = from.cursor();
      searching = from.start() != Position.Start.AT_CURSOR && !from.keys().isEmpty();
      count = from.offset();
      toPass = count;
      start = from.start();
      startCursor = cursor;
    }
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public PageRequest next(long remaining) {
    if (contradiction != null)
      throw new ResponseFormatException(
          subject.description() + " cannot go on: " + contradiction, "$.meta", null);
    return PageRequest.from(cursor, searching ? pageSize : (int) Math.min(pageSize, remaining));
  }

  /** Only the answer says where the next page begins. */
  @Override
  @Nullable
  public PageRequest after(PageRequest request, long remaining) {
    return null;
  }

  /** Whatever was asked ahead was asked with the one cursor that was known. */
  @Override
  public Use use(PageRequest request) {
    return Use.NOW;
  }

  @Override
  public boolean beginsAnew() {
    return delivered.isEmpty() && delivered.kind().unique();
  }

  @Override
  public void begin(List<T> items, List<T> news) {
    searching = true; // The page may have to be asked for again, and then show another list.
    int unused = delivered.addAll(items, delivered.keys(items), 0, items.size(), news);
    count += news.size();
    start = Position.Start.WITHIN_PAGE;
    startCursor = cursor;
  }

  @Override
  public Verdict accept(
      PageRequest request, PageAnswer<T> answer, boolean current, long max, List<T> news) {
    List<T> items = answer.items();
    List<ItemKey> keys = delivered.keys(items);
    delivered.observe(items);
    int from = firstNew(items, keys);
    if (from < 0) {
      notFound();
      return Verdict.NOTHING;
    }
    int index = delivered.addAll(items, keys, from, max, news);
    goOn(request, answer);
    if (news.isEmpty()) {
      if (searching && ended && passedBlindly) notFound();
      return Verdict.NOTHING;
    }
    count += news.size();
    // A cursor that ends the walk, or that it fails for, is not to begin another one.
    boolean goesOn = answer.nextCursor() != null && !ended && contradiction == null;
    boolean whole = index == items.size() && goesOn;
    if (whole) {
      start = Position.Start.AT_CURSOR;
      startCursor = answer.nextCursor();
    } else {
      // Without keys to know them by, items are counted, and that from the start.
      start = delivered.kind().unique() ? Position.Start.WITHIN_PAGE : Position.Start.ANEW;
      startCursor = delivered.kind().unique() ? request.cursor() : null;
    }
    return Verdict.NEWS;
  }

  /**
   * Returns the index of the first item that was not delivered, the size where there is none; -1
   * where it may be on a page before.
   */
  private int firstNew(List<T> items, List<ItemKey> keys) {
    if (!searching || items.isEmpty()) return 0;
    if (!delivered.kind().unique()) return passOver(keys);
    int known = delivered.furthest(keys);
    int behind = known >= 0 ? known + 1 : delivered.firstBehind(items);
    if (behind == 0 && passedBlindly) return -1;
    passedBlindly = behind < 0;
    if (behind < 0) return items.size();
    if (known >= 0 || behind < items.size()) searching = false;
    return behind;
  }

  /** The same for items that may look alike: as many as were delivered come first. */
  private int passOver(List<ItemKey> keys) {
    int passed = Math.min(toPass, keys.size());
    toPass -= passed;
    if (toPass > 0) return passed;
    searching = false;
    if (!delivered.isLast(keys.get(passed - 1))) throw lost();
    return passed;
  }

  /** The listing has nothing of what was delivered, as far as the place can be. */
  private void notFound() {
    if (!delivered.complete()) throw lost();
    // All that was delivered is remembered and gone, so all that is there is news.
    searching = false;
    ended = false;
    cursor = null;
    seen = new SeenCursors();
  }

  private void goOn(PageRequest request, PageAnswer<T> answer) {
    String next = answer.nextCursor();
    if (next == null) {
      boolean more = answer.hasMore() == null ? answer.size() >= request.limit() : answer.hasMore();
      if (!more) ended = true;
      else
        contradiction =
            answer.hasMore() == null
                ? "the page is full, and the answer does not say whether more follow"
                : "the answer says that more follow, but has no cursor to get them with";
      return;
    }
    if (answer.size() == 0 && Boolean.FALSE.equals(answer.hasMore())) {
      ended = true;
      return;
    }
    empty = answer.size() == 0 ? empty + 1 : 0;
    if (next.equals(request.cursor()) || !seen.add(next)) {
      // A server that repeats its last cursor on the last page, and says that it is the last.
      if (Boolean.FALSE.equals(answer.hasMore())) ended = true;
      else contradiction = "the cursors go round: one came a second time";
    } else if (empty > MAX_EMPTY) {
      contradiction = empty + " pages in a row were empty, each with a cursor to another one";
    }
    cursor = next;
  }

  @Override
  public Supplier<Position> position() {
    DeliveredTail tail = delivered.tail();
    Position.Start from = start;
    String at = startCursor;
    int passed = delivered.kind().unique() ? 0 : count;
    return () -> tail.position(from, passed, at);
  }

  @Override
  public BlaxelException failure(PageRequest request, BlaxelException failure) {
    boolean refused =
        request.cursor() != null
            && failure instanceof BadRequestException bad
            && !bad.code().filter("invalid_api_version"::equals).isPresent();
    if (!refused) return failure;
    Position anew =
        delivered.tail().position(Position.Start.ANEW, delivered.kind().unique() ? 0 : count, null);
    return new CursorExpiredException((BadRequestException) failure, subject.token(anew));
  }

  private BlaxelException lost() {
    return new BlaxelException(
        subject.description()
            + " cannot be resumed: none of the "
            + delivered.kind().noun()
            + " that were delivered last is where it should be, and the creation times do not tell where the list goes on."
            + " Start the listing anew.");
  }
}
