package dev.jobexecutions.client;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * One way through a listing: asks for the pages that its plan names, ahead too, and delivers what
 * is news. All faces of a listing are over this one engine. For one thread at a time, but for
 * {@link #close()}.
 */
final class Walk<T, P> implements Batches<P> {
  private final Subject subject;
  private final PageSource<T> source;
  private final WalkPlan<T> plan;
  private final Prefetch prefetch;
  private final BiFunction<List<T>, Supplier<String>, P> pages;

  /** What is under way, or has arrived ahead, in the order in which it will be used. */
  private final Deque<Flight<T>> flights = new ConcurrentLinkedDeque<>();

  private final DecodingLimit decoding = DecodingLimit.ofThisMachine();

  /** Whether the items of the first page are delivered as they come. */
  private boolean early;

  private long remaining;
  private long delivered;
  private volatile boolean closed;

  Walk(
      Subject subject,
      PageSource<T> source,
      WalkPlan<T> plan,
      Prefetch prefetch,
      long limit,
      BiFunction<List<T>, Supplier<String>, P> pages) {
    this.subject = subject;
    this.source = source;
    this.plan = plan;
    this.prefetch = prefetch;
    this.remaining = limit;
    this.pages = pages;
  }

  /** Delivers the items of the first page as they come, in pages that are parts of it. */
  Walk<T, P> early() {
    early = true;
    return this;
  }

  /** Waits for the next page that has something to deliver; null at the end. */
  @Nullable
  P nextPage() {
    while (!ended()) {
      if (Thread.currentThread().isInterrupted()) {
        throw CallFailures.interrupted(subject.description());
      }
      Flight<T> flight = flightForNow(true);
      P page = arrived(flight);
      if (page == null) page = use(flight);
      if (page != null) return page;
    }
    return null;
  }

  /** As {@link #nextPage}, without waiting. */
  @Override
  public CompletableFuture<Optional<P>> next() {
    CompletableFuture<Optional<P>> result = new CompletableFuture<>();
    drive(result);
    return result;
  }

  private void drive(CompletableFuture<Optional<P>> result) {
    try {
      while (!ended()) {
        Flight<T> flight = flightForNow(false);
        if (!flight.isDone()) {
          CompletableFuture<?> unused =
              flight.call.done().whenComplete((done, failure) -> drive(result));
          return;
        }
        P page = use(flight);
        if (page != null) {
          result.complete(Optional.of(page));
          return;
        }
      }
      result.complete(Optional.empty());
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      result.completeExceptionally(e);
    }
  }

  @Override
  public boolean ended() {
    if (remaining > 0 && !plan.ended()) return false;
    cancelFlights();
    return true;
  }

  /** Ends the walk: no request follows, and those under way are given up. */
  @Override
  public void close() {
    closed = true;
    cancelFlights();
  }

  /**
   * Makes a wait for the next page fail at once, from any thread; the walk can go on from where it
   * stands.
   */
  void interrupt() {
    Flight<T> waitedFor = flights.peekFirst();
    for (Flight<T> flight; (flight = flights.peekLast()) != null && flight != waitedFor; ) {
      flights.remove(flight);
      flight.call.cancel();
    }
    if (waitedFor != null) waitedFor.call.cancel();
  }

  private void cancelFlights() {
    for (Flight<T> flight; (flight = flights.poll()) != null; ) flight.call.cancel();
  }

  /**
   * Returns the flight whose page is needed now.
   *
   * @param waits whether this thread is going to wait for the page, and so can make the call itself
   */
  private Flight<T> flightForNow(boolean waits) {
    requireOpen();
    Flight<T> head;
    while ((head = flights.peek()) != null) {
      WalkPlan.Use use = plan.use(head.request);
      if (use == WalkPlan.Use.NOW && need(head)) break;
      if (use == WalkPlan.Use.LATER) {
        head = null;
        break;
      }
      // A page that nobody needs any more, or that failed before anybody did: what kept it from
      // coming may have passed long since.
      flights.remove(head);
      head.call.cancel();
    }
    if (head == null) {
      head = take(plan.next(remaining));
      // Made by this thread, it would begin after those ahead, and wait for its turn behind them.
      boolean behind = head.call.takesTurns() && prefetch.ahead(delivered) > 0;
      if (!waits || behind || head.arrivals != null) head.call.start();
      flights.addFirst(head);
    }
    head.needed = true;
    // Of one that was given up, nobody knows whether anybody wants what follows.
    if (!head.call.failed()) fetchAhead(1);
    requireOpen(); // A close that came meanwhile has missed what was asked for since.
    return head;
  }

  /** Says that a page is needed now. False where it could not be had before that. */
  private static boolean need(Flight<?> head) {
    head.call.need(); // First: while it is not needed, it may have to make room for others.
    return head.needed || !head.call.failed();
  }

  /** Tops up what is under way. */
  private void fetchAhead(int used) {
    int wanted = used + prefetch.ahead(delivered);
    while (!closed && flights.size() < wanted && remaining > 0 && !plan.ended()) {
      Flight<T> last = flights.peekLast();
      PageRequest next = last == null ? plan.next(remaining) : plan.after(last.request, remaining);
      if (next == null) return;
      Flight<T> ahead = take(next);
      ahead.call.startAhead(decoding.page());
      flights.addLast(ahead);
    }
  }

  private Flight<T> take(PageRequest request) {
    // Of a page of one, nothing could come before the page.
    boolean first = early && request.limit() > 1 && flights.isEmpty() && plan.beginsAnew();
    Arrivals<T> arrivals = first ? new Arrivals<>() : null;
    PageCall<T> call = source.fetch(request, arrivals);
    if (arrivals != null) {
      CompletableFuture<?> unused = call.done().thenRun(arrivals::end);
    }
    return new Flight<>(request, call, delivered, arrivals);
  }

  /** Waits for items of a page that is still on its way; null where all of it is to be used. */
  @Nullable
  private P arrived(Flight<T> flight) {
    while (flight.arrivals != null) {
      List<T> items;
      try {
        items = flight.arrivals.take();
      } catch (InterruptedException e) {
        flights.remove(flight);
        flight.call.cancel();
        Thread.currentThread().interrupt();
        throw CallFailures.interrupted(subject.description());
      }
      // What it says of the page behind it is worth more than these items at once.
      if (flight.isDone() && !flight.call.failed()) break;
      // The last that may be delivered comes with the whole page, so that its call is at its end
      // then; and so does what the server gives beyond what it was asked for.
      long most = Math.min(remaining, flight.request.limit() - (long) flight.early) - 1;
      List<T> some = items.subList(0, (int) Math.min(items.size(), Math.max(most, 0)));
      if (some.isEmpty()) break;
      flight.early += some.size();
      List<T> news = new ArrayList<>(some.size());
      plan.begin(some, news);
      if (!news.isEmpty()) return page(news);
    }
    flight.arrivals = null;
    return null;
  }

  private P page(List<T> news) {
    remaining -= news.size();
    Supplier<Position> position = plan.position();
    return pages.apply(news, () -> subject.token(position.get()));
  }

  /** Returns a token of the place behind what was delivered last, wherever that stands by now. */
  String place() {
    return subject.token(plan.position().get());
  }

  /** Waits for a page, and returns what of it is to be delivered; null where that is nothing. */
  @Nullable
  private P use(Flight<T> flight) {
    PageAnswer<T> answer;
    try {
      answer = flight.answer();
    } catch (BlaxelException e) {
      flights.remove(flight);
      requireOpen();
      BlaxelException failure = plan.failure(flight.request, e);
      if (failure == null) return null;
      throw failure;
    } catch (Throwable e) {
      flights.remove(flight);
      throw e;
    }
    List<T> news = new ArrayList<>(answer.size());
    WalkPlan.Verdict verdict;
    try {
      boolean current = flight.after == delivered;
      verdict = plan.accept(flight.request, answer, current, remaining, news);
    } catch (BlaxelException e) {
      cancelFlights();
      throw e;
    }
    // A page that missed the place once may have what follows it; one that did so twice has not.
    if (verdict != WalkPlan.Verdict.MISSED || flight.missed) flights.remove(flight);
    flight.missed = true;
    if (news.isEmpty()) return null;
    P page = page(news);
    fetchAheadOfReader();
    delivered++;
    return page;
  }

  /** Where only the answer says what comes next, what comes next is asked for now. */
  private void fetchAheadOfReader() {
    try {
      fetchAhead(0);
    } catch (Exception e) {
      // The listing cannot go on; that is for the one who asks for the next page to know.
    }
    if (closed) cancelFlights();
  }

  private void requireOpen() {
    if (!closed) return;
    cancelFlights();
    throw new IllegalStateException(subject.description() + " was closed while it was read");
  }
}
