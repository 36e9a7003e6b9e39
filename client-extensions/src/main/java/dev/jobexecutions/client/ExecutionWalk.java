package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/**
 * One way through a listing, from its first page to the page that proves its end. The offset moves
 * by what was received, so that a server which allows fewer executions a page than were asked for
 * loses nothing. Not thread-safe, but for {@link #close()}.
 */
final class ExecutionWalk {
  /**
   * So many pages in a row may bring nothing new, as they do where executions are created at the
   * front as fast as the walk goes, before the walk gives up. A server that ignores the offset
   * would keep it going forever.
   */
  private static final int MAX_STALE_PAGES = 5;

  private final PageSource source;
  private final String job;
  private final int pageSize;
  private final RecentKeys delivered = new RecentKeys();
  private long remaining;
  private int offset;
  private boolean ended;
  private volatile boolean closed;

  ExecutionWalk(PageSource source, String job, int pageSize, long limit) {
    this.source = source;
    this.job = job;
    this.pageSize = pageSize;
    this.remaining = limit;
  }

  /** Fetches up to the next execution that was not delivered yet; null at the end. */
  @Nullable
  ExecutionPage nextPage() {
    for (int stale = 0; !ended && remaining > 0; stale++) {
      if (closed)
        throw new IllegalStateException(
            "The listing of job '" + job + "' was closed while it was read");
      if (stale == MAX_STALE_PAGES) throw standstill();
      int pageOffset = offset;
      List<JobExecution> received = source.fetch((int) Math.min(pageSize, remaining), pageOffset);
      ended = received.isEmpty();
      offset = Math.addExact(offset, received.size());
      List<JobExecution> page = unseen(received);
      if (!page.isEmpty()) {
        remaining -= page.size();
        return new ExecutionPage(page, pageOffset);
      }
    }
    return null;
  }

  /** Ends the walk: no request follows. */
  void close() {
    closed = true;
  }

  private List<JobExecution> unseen(List<JobExecution> received) {
    List<JobExecution> page = new ArrayList<>(received.size());
    for (JobExecution execution : received) {
      if (page.size() < remaining && delivered.add(key(execution))) page.add(execution);
    }
    return page;
  }

  /** What tells executions apart: the id, or everything that is known of one without an id. */
  private static Object key(JobExecution execution) {
    JobExecutionMetadata metadata = execution.getMetadata();
    String id = metadata.getId();
    return id != null && !id.isEmpty() ? id : metadata;
  }

  private BlaxelException standstill() {
    return new BlaxelException(
        "The listing of job '"
            + job
            + "' does not get ahead: "
            + MAX_STALE_PAGES
            + " pages in a row, up to offset "
            + offset
            + ", had only executions that were delivered before. Either the server ignores the offset, or executions are"
            + " created faster than they are read; a greater page size helps against that.");
  }
}
