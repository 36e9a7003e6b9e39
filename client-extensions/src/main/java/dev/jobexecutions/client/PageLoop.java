package dev.jobexecutions.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/** Reads the pages of one walk, one after the other, until it has seen enough. Thread-safe. */
final class PageLoop {
  private final AsyncPages<ExecutionPage> pages;
  private final Predicate<ExecutionPage> reader;
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private PageLoop(AsyncPages<ExecutionPage> pages, Predicate<ExecutionPage> reader) {
    this.pages = pages;
    this.reader = reader;
  }

  /**
   * Starts to read.
   *
   * @param reader takes a page, one at a time, and says whether it wants another one
   */
  static PageLoop over(ExecutionListing listing, Predicate<ExecutionPage> reader) {
    PageLoop loop = new PageLoop(listing.asyncPages(), reader);
    loop.read();
    return loop;
  }

  /** Completes at the end, or fails with what came in the way; the pages are closed then. */
  CompletableFuture<Void> done() {
    return done;
  }

  void cancel() {
    pages.close();
  }

  /** Pages that have arrived already are read in a loop, so that the stack does not grow. */
  private void read() {
    try {
      CompletableFuture<Optional<ExecutionPage>> next = pages.next();
      while (next.isDone()) {
        Optional<ExecutionPage> page = next.join();
        if (page.isEmpty() || !reader.test(page.get())) {
          end(null);
          return;
        }
        next = pages.next();
      }
      CompletableFuture<?> unused = next.whenComplete(this::arrived);
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      end(e);
    }
  }

  @SuppressWarnings("NullableOptional") // That is how a future tells of its failure.
  private void arrived(@Nullable Optional<ExecutionPage> page, @Nullable Throwable failure) {
    if (page == null) {
      end(failure);
      return;
    }
    try {
      if (page.isPresent() && reader.test(page.get())) read();
      else end(null);
    } catch (Throwable e) { // As above.
      end(e);
    }
  }

  private void end(@Nullable Throwable failure) {
    pages.close();
    if (failure == null) done.complete(null);
    else done.completeExceptionally(Causes.unwrapped(failure));
  }
}
