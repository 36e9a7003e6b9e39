package dev.jobexecutions.client;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * One page of a listing: at least one item, in the server's order. Immutable and thread-safe.
 *
 * @param <T> what is listed
 */
public abstract sealed class Page<T> implements Iterable<T> permits ExecutionPage, TaskPage {
  private final List<T> items;
  private final Supplier<String> resumeToken;

  Page(List<T> items, Supplier<String> resumeToken) {
    this.items = List.copyOf(items);
    this.resumeToken = resumeToken;
  }

  final List<T> items() {
    return items;
  }

  /**
   * Returns how many items this page has.
   *
   * @return 1 or more
   */
  public final int size() {
    return items.size();
  }

  /**
   * Returns the place behind this page, for a listing of the same job and query to go on from, in
   * another process too.
   *
   * @return a short text of letters, digits, {@code -} and {@code _}. It holds no credential, but
   *     the name of the job can be read off it
   */
  public final String resumeToken() {
    return resumeToken.get();
  }

  @Override
  public final Iterator<T> iterator() {
    return items.iterator();
  }

  /** Returns the size. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "{size=" + items.size() + "}";
  }
}
