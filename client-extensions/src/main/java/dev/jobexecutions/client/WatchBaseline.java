package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javax.annotation.Nullable;

/**
 * What was there when a watch began, collected in one pass over the whole listing: the executions
 * that have not ended, and the newest ones. Of all others it keeps nothing. Not thread-safe.
 */
final class WatchBaseline {
  private final JobExecutions job;
  private final List<JobExecution> active = new ArrayList<>();

  /** The first and the last of the listing; which of them are the newest shows at its end. */
  private final List<JobExecution> head = new ArrayList<>();

  private final Deque<JobExecution> tail = new ArrayDeque<>();
  private final ListedTimes times = new ListedTimes();
  @Nullable private ExecutionPage lastPage;

  WatchBaseline(JobExecutions job) {
    this.job = job;
  }

  void add(ExecutionPage page) {
    for (JobExecution execution : page) {
      times.add(execution);
      if (!StatusGroups.isFinished(execution.getStatus())) active.add(execution);
      // One more than is remembered: it shows where what is forgotten begins.
      if (head.size() <= WatchState.REMEMBERED) head.add(execution);
      tail.add(execution);
      if (tail.size() > WatchState.REMEMBERED + 1) tail.remove();
    }
    lastPage = page;
  }

  WatchState state() {
    WatchedOrder order = order();
    WatchState state =
        new WatchState(
            job,
            order,
            order == WatchedOrder.NEWEST_LAST && lastPage != null ? lastPage.resumeToken() : null);
    active.forEach(state::follow);
    Collection<JobExecution> newest = tail;
    if (order != WatchedOrder.NEWEST_LAST) {
      Collections.reverse(head);
      newest = head;
    }
    newest.forEach(state::remember);
    return state;
  }

  private WatchedOrder order() {
    boolean sorted = job.api().version() == ApiVersion.V2026_04_28; // As was asked for.
    return sorted ? WatchedOrder.NEWEST_FIRST : times.order();
  }
}
