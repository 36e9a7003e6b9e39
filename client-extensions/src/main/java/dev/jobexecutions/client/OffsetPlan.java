package dev.jobexecutions.client;

import java.util.List;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Walks a list by offsets although the list changes meanwhile. Each page begins with the item that
 * was delivered last, but for the one that shows the end: it begins behind it, and is empty. Where
 * it is not found there, the list has moved: the plan looks for what was delivered, and goes on
 * behind that. What lies behind the last delivered item in any page, however old, was not
 * delivered, since items come and go. Where the creation times of two are the same, they may change
 * places too, which the times then show.
 */
final class OffsetPlan<T> implements WalkPlan<T> {
  static final int MAX_LIMIT = 100;

  /**
   * So many requests in a row may bring nothing, before the walk counts as stuck. In a list of a
   * few items that changes between any two looks, a dozen in vain are bad luck.
   */
  private static final int MAX_BARREN = 30;

  private final Subject subject;
  private final Delivered<T> delivered;
  private final int pageSize;
  @Nullable private OffsetSearch search;

  /** How many items are asked for where the place is looked for, or the walk does not get ahead. */
  private int great = MAX_LIMIT;

  /** Where the last delivered item stands, as far as is known; -1 before the first. */
  private int position = -1;

  /** The longest page so far: what the server is able to give at once. */
  private int longest;

  /**
   * Whether the only page so far was shorter than asked for: the last, or all that one may have.
   */
  private boolean perhapsLast;

  /** Whether a page had one item alone, though more were asked for. */
  private boolean single;

  private boolean shortPage;

  /** Whether the page behind the last delivered item is asked for, to see that it is empty. */
  private boolean confirming;

  /** Whether such a page was not empty, so that a short page is no sign of the end here. */
  private boolean cutsShort;

  private int barren;
  private boolean ended;

  OffsetPlan(Subject subject, Delivered<T> delivered, int pageSize, @Nullable Position from) {
    this.subject = subject;
    this.delivered = delivered;
    this.pageSize = pageSize;
    if (from != null) {
      delivered.restore(from);
      position = from.offset();
    }
  }

  @Override
  public boolean ended() {
    return ended;
  }

  @Override
  public PageRequest next(long remaining) {
    if (search != null) return PageRequest.at(search.offset(), great);
    int limit = (int) Math.min(pageSize, remaining);
    if (position < 0) return PageRequest.at(0, limit);
    // A greater page gets ahead of a list that grows faster than small ones are read.
    return PageRequest.at(anchor(), barren > 0 ? great : Math.min(limit + 1, MAX_LIMIT));
  }

  /** The item that the next page must have, for the walk to know where it is. */
  private int anchor() {
    // A server that gives one item at a time would give the known one again; the end shows so too.
    return confirming || (single && longest == 1) ? position + 1 : position;
  }

  @Override
  @Nullable
  public PageRequest after(PageRequest request, long remaining) {
    if (search != null || single || shortPage || confirming) return null;
    if (perhapsLast) return PageRequest.at(position + 1, request.limit());
    int length = longest == 0 ? request.limit() : Math.min(request.limit(), longest);
    int last = request.offset() + length - 1;
    long left = remaining - (last - (long) position);
    if (left <= 0 || last <= request.offset()) return null;
    return PageRequest.at(last, (int) Math.min(Math.min(pageSize, left) + 1, MAX_LIMIT));
  }

  @Override
  public Use use(PageRequest request) {
    if (search != null) {
      return request.offset() == search.offset() && request.limit() == great ? Use.NOW : Use.LATER;
    }
    int needed = Math.max(anchor(), 0);
    if (request.offset() > needed) return Use.LATER;
    return needed < request.offset() + request.limit() ? Use.NOW : Use.NEVER;
  }

  @Override
  public boolean beginsAnew() {
    return position < 0;
  }

  /** What the whole page shows anew is found on it by the last of these. */
  @Override
  public void begin(List<T> items, List<T> news) {
    position += delivered.addAll(items, delivered.keys(items), 0, items.size(), news);
  }

  @Override
  public Verdict accept(
      PageRequest request, PageAnswer<T> answer, boolean current, long max, List<T> news) {
    List<T> items = answer.items();
    List<ItemKey> keys = delivered.keys(items);
    int known = delivered.furthest(keys);
    boolean confirmed = confirming;
    if (!current && outdated(keys, known, confirmed)) return Verdict.NOTHING;
    delivered.observe(items);
    cutsShort |= confirmed && !items.isEmpty();
    confirming = false;
    perhapsLast = longest == 0 && items.size() < request.limit();
    longest = Math.max(longest, items.size());
    shortPage = items.size() < Math.min(request.limit(), longest);
    single = items.size() == 1 && request.limit() > 1;
    boolean behindAll = request.offset() == 0 || (search == null && request.offset() > position);
    if (items.isEmpty() && behindAll) {
      ended = true;
      return Verdict.NOTHING;
    }
    if (known < 0 && confirmed && !items.isEmpty()) {
      // The list goes on; by the last delivered item it shows whether this is where it does.
      countBarren();
      return Verdict.MISSED;
    }
    if (known < 0 && !delivered.isEmpty()) return missed(request, items, keys, max, news);
    int passedOver = delivered.firstPassedOver(items, keys, known);
    // What changed its place has left a gap before this page: its front was not delivered.
    if (passedOver == 0 && request.offset() > 0) return missed(request, items, keys, max, news);
    boolean searched = search != null;
    search = null;
    int from = passedOver < 0 ? known + 1 : passedOver;
    if (from < items.size()) return deliver(request, items, keys, from, max, news);
    return nothingBehind(request, keys, searched);
  }

  /**
   * Whether an older page may show what is gone since, behind something that was delivered before
   * the last. What is on it would come out of order, and what is in the list is asked for anew.
   *
   * @param confirms whether an empty page is what was asked for, to see the end
   */
  private boolean outdated(List<ItemKey> keys, int known, boolean confirms) {
    if (keys.isEmpty()) return !confirms;
    return known >= 0 && delivered.deliveredAfter(keys.get(known)) > 0;
  }

  private Verdict deliver(
      PageRequest request, List<T> items, List<ItemKey> keys, int from, long max, List<T> news) {
    int index = delivered.addAll(items, keys, from, max, news);
    search = null;
    barren = 0;
    position = Math.addExact(request.offset(), index - 1);
    confirming = shortPage && !cutsShort && index == items.size();
    return Verdict.NEWS;
  }

  /** The page ends with something that was delivered. */
  private Verdict nothingBehind(PageRequest request, List<ItemKey> keys, boolean searched) {
    ItemKey last = keys.get(keys.size() - 1);
    confirming = shortPage;
    // What was delivered after it follows, unless it is gone: a search would only come back here.
    long after = searched ? 0 : delivered.deliveredAfter(last);
    long place = request.offset() + keys.size() - 1L + after;
    position = Math.toIntExact(place);
    countBarren();
    return Verdict.NOTHING;
  }

  private Verdict missed(
      PageRequest request, List<T> items, List<ItemKey> keys, long max, List<T> news) {
    int behind = items.isEmpty() ? -1 : delivered.firstBehind(items);
    boolean begins = behind > 0 || (behind == 0 && request.offset() == 0);
    if (begins && behind < items.size()) return deliver(request, items, keys, behind, max, news);
    OffsetSearch searching = search;
    boolean first = searching == null;
    if (searching == null) {
      countBarren();
      search = searching = new OffsetSearch(request.offset(), longest);
    }
    return switch (searching.goOn(items.size(), behind)) {
      case SEARCHING -> first && !items.isEmpty() ? Verdict.MISSED : Verdict.NOTHING;
      case NOTHING_BEHIND -> {
        ended = true;
        yield Verdict.NOTHING;
      }
      case NOT_FOUND -> {
        if (!delivered.complete()) throw lost();
        // All that was delivered is remembered and gone, so all that is there is news.
        if (request.offset() == 0) yield deliver(request, items, keys, 0, max, news);
        searching.backToStart();
        yield Verdict.NOTHING;
      }
    };
  }

  @Override
  public Supplier<Position> position() {
    DeliveredTail tail = delivered.tail();
    int offset = position;
    return () -> tail.position(Position.Start.AT_OFFSET, offset, null);
  }

  /** Pages that are greater than the reader's may be too large where those are not. */
  @Override
  @Nullable
  public BlaxelException failure(PageRequest request, BlaxelException failure) {
    boolean tooLarge = failure instanceof ResponseFormatException answer && answer.isTooLarge();
    if (!tooLarge || request.limit() <= pageSize + 1) return failure;
    great = Math.max(pageSize + 1, request.limit() / 2);
    return null;
  }

  private void countBarren() {
    if (++barren <= MAX_BARREN) return;
    throw new BlaxelException(
        subject.description()
            + " does not get ahead: "
            + barren
            + " requests in a row, the last for offset "
            + position
            + ", brought nothing to go on from. Either the server ignores the offset, counts pages with it, or gives one"
            + " item at a time, or the list changes faster than it is read; a greater page size helps against that.");
  }

  private BlaxelException lost() {
    return new BlaxelException(
        subject.description()
            + " lost its place: none of the "
            + delivered.kind().noun()
            + " that were delivered last is in the list any more, and the creation times do not tell where it goes on."
            + " Start the listing anew.");
  }
}
