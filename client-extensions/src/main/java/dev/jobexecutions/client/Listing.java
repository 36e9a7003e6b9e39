package dev.jobexecutions.client;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A listing that is fetched page by page while it is read, in the manner that suits the reader:
 * blocking, as a stream, page by page, as futures, or as a publisher.
 *
 * <p>Each iterator, stream, {@link AsyncPages} and subscription is a walk of its own: it asks the
 * server again, from where the listing starts, and requests nothing before something is asked for.
 *
 * <p>Listings are immutable and thread-safe; iterators and streams are for one thread each. They
 * throw {@link BlaxelException} where a page cannot be had; asking the same iterator again then
 * tries that page again.
 *
 * <p>Iterators and streams of executions deliver those of the first page while the rest of it is
 * still on its way; where it breaks off, what was delivered is not delivered again. Pages come
 * whole.
 *
 * @param <T> what is listed
 * @param <P> the kind of page
 */
public abstract sealed class Listing<T, P extends Page<T>> implements Iterable<T>
    permits ExecutionListing, TaskListing {
  private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL;

  Listing() {}

  abstract Walk<T, P> walk();

  /**
   * Starts a walk. {@link Iterator#hasNext()} waits for a page where the last one is used up.
   *
   * @return a new iterator, not thread-safe
   */
  @Override
  public final Iterator<T> iterator() {
    return new ItemIterator<>(new PageIterator<>(walk().early()));
  }

  /**
   * Returns the items as a sequential stream. It fetches pages as its terminal operation asks for
   * items, so that {@code findFirst} costs one request. Closing it ends its requests; one that is
   * not closed leaves nothing behind but the pages that it fetched ahead.
   *
   * @return a new stream, whose size is not known
   */
  public final Stream<T> stream() {
    Walk<T, P> walk = walk().early();
    return StreamSupport.stream(
            () ->
                Spliterators.spliteratorUnknownSize(
                    new ItemIterator<>(new PageIterator<>(walk)), CHARACTERISTICS),
            CHARACTERISTICS,
            false)
        .onClose(walk::close);
  }

  /**
   * Returns the same items page by page; no page is empty.
   *
   * @return an iterable whose iterators are walks of their own, each for one thread
   */
  public final Iterable<P> pages() {
    return () -> new PageIterator<>(walk());
  }

  /**
   * Starts a walk whose pages come as futures, without a thread that waits.
   *
   * @return the pages of a new walk, to be closed where it is not read to its end
   */
  public final AsyncPages<P> asyncPages() {
    return new AsyncPages<>(walk());
  }

  /**
   * Returns the items as a publisher of Reactive Streams: each subscriber gets a walk of its own,
   * which fetches no page that is not asked for, but for those fetched ahead. Signals come on the
   * client's own daemon threads or on the one that requests; cancelling frees the connection.
   *
   * @return a publisher that can be subscribed to any number of times
   */
  public final Flow.Publisher<T> publisher() {
    return new BatchPublisher<>(this::walk);
  }
}
