package dev.jobexecutions.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * The pages of one walk through a listing, as futures. Nothing is requested before the first page
 * is asked for, and no thread waits.
 *
 * <p>Thread-safe: pages may be asked for before earlier ones have arrived, and come in order. The
 * futures complete on the client's own daemon threads, so what is chained to them without an
 * executor should be short.
 *
 * @param <P> the kind of page
 */
public final class AsyncPages<P> implements AutoCloseable {
  private final Walk<?, P> walk;

  /** Whose turn is yet to come; guarded by this. */
  private final Deque<CompletableFuture<Optional<P>>> asked = new ArrayDeque<>();

  /** The future whose turn it is, or was last; guarded by this. */
  @Nullable private CompletableFuture<Optional<P>> current;

  /** Whether the page of the current one is being fetched; guarded by this. */
  private boolean fetching;

  /** The page that was last fetched, which the current one may not have taken; guarded by this. */
  @Nullable private CompletableFuture<Optional<P>> fetched;

  AsyncPages(Walk<?, P> walk) {
    this.walk = walk;
  }

  /**
   * Asks for the next page. Cancelling this very future, and not one made from it, gives the
   * request up and frees its connection; the next call then asks for the same page.
   *
   * @return the page, or empty at the end. Fails with a {@link BlaxelException} where the page
   *     cannot be had; the next call then tries it again
   */
  public CompletableFuture<Optional<P>> next() {
    CompletableFuture<Optional<P>> result = new CompletableFuture<>();
    CompletableFuture<?> unused =
        result.whenComplete(
            (page, failure) -> {
              if (result.isCancelled()) giveUp(result);
            });
    synchronized (this) {
      asked.addLast(result);
    }
    goOn();
    return result;
  }

  /** Fetches pages for those that were asked for, as long as they are there at once. */
  private void goOn() {
    for (CompletableFuture<Optional<P>> result; (result = begin()) != null; ) {
      CompletableFuture<Optional<P>> to = result;
      CompletableFuture<Optional<P>> unclaimed = unclaimed();
      CompletableFuture<Optional<P>> page = unclaimed == null ? walk.next() : unclaimed;
      if (!page.isDone()) {
        CompletableFuture<?> unused =
            page.whenComplete(
                (arrived, failure) -> {
                  deliver(to, page);
                  goOn();
                });
        return;
      }
      deliver(to, page);
    }
  }

  /** Returns whose turn it is now; null where it is nobody's. */
  @Nullable
  private synchronized CompletableFuture<Optional<P>> begin() {
    // One that is done already has its page, though what follows it may still be running, and may
    // wait for the next one.
    if (fetching || (current != null && !current.isDone())) return null;
    CompletableFuture<Optional<P>> next;
    do {
      next = asked.pollFirst();
      if (next == null) return null;
    } while (next.isDone()); // It was cancelled before its turn.
    if (current != null && took(current)) fetched = null;
    current = next;
    fetching = true;
    return next;
  }

  /** Whether the page that was fetched for a future is the one that it has. */
  private boolean took(CompletableFuture<Optional<P>> done) {
    return fetched != null
        && !done.isCompletedExceptionally()
        && fetched.join().equals(done.join());
  }

  /** Returns a page that was fetched for a future that had been cancelled; null where none was. */
  @Nullable
  private synchronized CompletableFuture<Optional<P>> unclaimed() {
    CompletableFuture<Optional<P>> page = fetched;
    fetched = null;
    return page;
  }

  private void deliver(CompletableFuture<Optional<P>> result, CompletableFuture<Optional<P>> page) {
    synchronized (this) {
      fetching = false;
      fetched = page.isCompletedExceptionally() ? null : page;
    }
    CompletableFuture<?> unused =
        page.whenComplete(
            (arrived, failure) -> {
              if (failure == null) result.complete(arrived);
              else result.completeExceptionally(failure);
            });
    synchronized (this) {
      if (current == result) {
        if (took(result)) fetched = null;
        current = null; // It would keep its page.
      }
    }
  }

  /** Before its turn and after it, the walk fetches for another future, or for none. */
  private synchronized void giveUp(CompletableFuture<?> cancelled) {
    if (fetching && current == cancelled) walk.interrupt();
  }

  /**
   * Ends the walk: gives up the requests that are under way and frees their connections. A page
   * that has not come by then, or is asked for later, fails with an {@link IllegalStateException};
   * behind the last page there is still nothing. Closing twice is the same as closing once.
   */
  @Override
  public void close() {
    walk.close();
    CompletableFuture<?> unused = unclaimed();
  }
}
