package dev.jobexecutions.client;

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

  /** Completes when the page that was asked for last has arrived, or cannot be had. */
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  /** The future whose turn it is, while its page is being fetched. */
  @Nullable private CompletableFuture<?> fetching;

  /** A page that arrived for a future that had been cancelled. */
  @Nullable private P unclaimed;

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
  public synchronized CompletableFuture<Optional<P>> next() {
    CompletableFuture<Optional<P>> result = new CompletableFuture<>();
    CompletableFuture<Void> turn =
        last.handle((page, failure) -> result.isDone())
            .thenCompose(
                cancelled -> cancelled ? CompletableFuture.completedFuture(null) : fetch(result));
    last = turn;
    CompletableFuture<?> unused =
        result.whenComplete(
            (page, failure) -> {
              if (result.isCancelled()) giveUp(result);
            });
    return result;
  }

  private CompletableFuture<Void> fetch(CompletableFuture<Optional<P>> result) {
    begin(result);
    P waiting = takeUnclaimed();
    CompletableFuture<Optional<P>> fetched =
        waiting == null ? walk.next() : CompletableFuture.completedFuture(Optional.of(waiting));
    return fetched.handle(
        (page, failure) -> {
          end();
          if (failure != null) result.completeExceptionally(failure);
          else if (!result.complete(page)) page.ifPresent(this::putUnclaimed);
          return null;
        });
  }

  private synchronized void begin(CompletableFuture<?> result) {
    fetching = result;
  }

  @Nullable
  private synchronized P takeUnclaimed() {
    P page = unclaimed;
    unclaimed = null;
    return page;
  }

  private synchronized void end() {
    fetching = null;
  }

  /** Before its turn and after it, the walk fetches for another future, or for none. */
  private synchronized void giveUp(CompletableFuture<?> cancelled) {
    if (fetching == cancelled) walk.interrupt();
  }

  private synchronized void putUnclaimed(P page) {
    unclaimed = page;
  }

  /**
   * Ends the walk: gives up the requests that are under way and frees their connections. A later
   * {@link #next()} fails with an {@link IllegalStateException}.
   */
  @Override
  public void close() {
    walk.close();
    takeUnclaimed();
  }
}
