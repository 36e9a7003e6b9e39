package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/** Reads the pages of one walk, one after the other, until it has seen enough. Thread-safe. */
final class PageLoop {
  private final Walk<JobExecution, ExecutionPage> walk;
  private final Predicate<ExecutionPage> reader;
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  private PageLoop(Walk<JobExecution, ExecutionPage> walk, Predicate<ExecutionPage> reader) {
    this.walk = walk;
    this.reader = reader;
  }

  /**
   * Starts to read.
   *
   * @param reader takes a page, one at a time, and says whether it wants another one
   */
  static PageLoop over(ExecutionListing listing, Predicate<ExecutionPage> reader) {
    PageLoop loop = new PageLoop(listing.walk(), reader);
    loop.read();
    return loop;
  }

  /** Completes at the end, or fails with what came in the way; the walk is closed then. */
  CompletableFuture<Void> done() {
    return done;
  }

  /**
   * Returns the place behind what came last, as {@link Page#resumeToken()} does, or where it went
   * on if nothing came. Known once this is done.
   */
  String place() {
    return walk.place();
  }

  void cancel() {
    walk.close();
  }

  /** Pages that have arrived already are read in a loop, so that the stack does not grow. */
  private void read() {
    try {
      CompletableFuture<Optional<ExecutionPage>> next = walk.next();
      while (next.isDone()) {
        Optional<ExecutionPage> page = next.join();
        if (page.isEmpty() || !reader.test(page.get())) {
          end(null);
          return;
        }
        next = walk.next();
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
    walk.close();
    if (failure == null) done.complete(null);
    else done.completeExceptionally(Causes.unwrapped(failure));
  }
}
