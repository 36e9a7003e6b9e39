package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The executions of a job in the server's order, fetched page by page while they are read.
 *
 * <p>Each {@link #iterator()}, {@link #stream()} and iterator of {@link #pages()} is a walk of its
 * own: it asks the server again, from the start, and requests nothing before its first element is
 * asked for. An execution that a shift of the list brings up again on the following pages is
 * delivered once. The walk ends with the first page that is empty, not with one that is shorter
 * than asked for, since the server may allow fewer executions a page.
 *
 * <p>The listing is immutable and thread-safe; the walks are for one thread each. They throw {@link
 * BlaxelException} where a page cannot be had; asking the same walk again then tries that page
 * again.
 */
public final class ExecutionListing implements Iterable<JobExecution> {
  private static final int DEFAULT_PAGE_SIZE = 20;
  private static final int MAX_PAGE_SIZE = 100;
  private static final int CHARACTERISTICS = Spliterator.ORDERED | Spliterator.NONNULL;

  private final PageSource source;
  private final String job;
  private final int pageSize;
  private final long limit;

  ExecutionListing(PageSource source, String job) {
    this(source, job, DEFAULT_PAGE_SIZE, Long.MAX_VALUE);
  }

  private ExecutionListing(PageSource source, String job, int pageSize, long limit) {
    this.source = source;
    this.job = job;
    this.pageSize = pageSize;
    this.limit = limit;
  }

  /**
   * Returns the same listing with another page size: how many executions one request asks for. It
   * changes how often the server is asked, and not what is delivered.
   *
   * @param pageSize 1 to 100; 20 where it is not set
   * @return a new listing
   * @throws IllegalArgumentException if the page size is out of its range
   */
  public ExecutionListing pageSize(int pageSize) {
    if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
      throw new IllegalArgumentException(
          "pageSize must be 1 to " + MAX_PAGE_SIZE + ", and not " + pageSize);
    }
    return new ExecutionListing(source, job, pageSize, limit);
  }

  /**
   * Returns the same listing, ended after so many executions. No request is made for what lies
   * beyond.
   *
   * @param limit 0 or more; 0 delivers nothing and requests nothing
   * @return a new listing
   * @throws IllegalArgumentException if the limit is negative
   */
  public ExecutionListing limit(long limit) {
    if (limit < 0) throw new IllegalArgumentException("limit must be 0 or more, and not " + limit);
    return new ExecutionListing(source, job, pageSize, limit);
  }

  /**
   * Starts a walk over the executions. {@link Iterator#hasNext()} makes a request where the last
   * page is used up.
   *
   * @return a new iterator, not thread-safe
   */
  @Override
  public Iterator<JobExecution> iterator() {
    return new ExecutionIterator(walk());
  }

  /**
   * Returns the executions as a sequential stream. It requests pages as its terminal operation asks
   * for elements, so that {@code findFirst} or {@code limit} makes no more requests than it has use
   * for. It holds no resources between requests; closing it is possible, and ends its requests.
   *
   * @return a new stream, whose size is not known
   */
  public Stream<JobExecution> stream() {
    ExecutionWalk walk = walk();
    return StreamSupport.stream(
            () -> Spliterators.spliteratorUnknownSize(new ExecutionIterator(walk), CHARACTERISTICS),
            CHARACTERISTICS,
            false)
        .onClose(walk::close);
  }

  /**
   * Returns the same executions page by page; no page is empty.
   *
   * @return an iterable whose iterators are walks of their own, each for one thread
   */
  public Iterable<ExecutionPage> pages() {
    return () -> new PageIterator(walk());
  }

  private ExecutionWalk walk() {
    return new ExecutionWalk(source, job, pageSize, limit);
  }

  /** Returns the job, the page size and the limit. */
  @Override
  public String toString() {
    String end = limit == Long.MAX_VALUE ? "" : ", limit=" + limit;
    return "ExecutionListing{job=" + job + ", pageSize=" + pageSize + end + "}";
  }
}
