package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

  /** The first and the last of the listing; its end may show which of them are the newest. */
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
      if (head.size() <= SeenExecutions.REMEMBERED) head.add(execution);
      tail.add(execution);
      if (tail.size() > SeenExecutions.REMEMBERED + 1) tail.remove();
    }
    lastPage = page;
  }

  WatchState state() {
    boolean sorted = job.api().version() == ApiVersion.V2026_04_28; // As was asked for.
    WatchState state =
        new WatchState(job, sorted ? WatchedOrder.NEWEST_FIRST : WatchedOrder.UNKNOWN);
    state.read(times, lastPage == null ? null : lastPage.resumeToken());
    active.forEach(state::follow);
    Collections.reverse(head);
    if (state.order() == WatchedOrder.NEWEST_LAST) tail.forEach(state::rememberAtEnd);
    else head.forEach(state::rememberAtStart);
    return state;
  }
}
