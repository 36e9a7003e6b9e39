package dev.jobexecutions.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a publisher publishes, batch by batch. For one caller at a time, but for {@link #close}.
 *
 * @param <B> the type of a batch
 */
interface Batches<B> {
  /** Whether it is known, without a request, that there is nothing more. */
  boolean ended();

  /**
   * Fetches the next batch, without waiting; empty at the end. Not to be called again before the
   * future has completed.
   */
  CompletableFuture<Optional<B>> next();

  /** Ends it, and frees what it holds. */
  void close();
}
