package dev.jobexecutions.testing;

import java.util.ArrayList;
import java.util.List;

/** Lists executions, and the tasks of one, by the cursor contract of API version 2026-04-28. */
final class CursorListing {
  private static final IntegerParameter LIMIT = new IntegerParameter("limit", 1, 100, 20);
  private static final IntegerParameter TASK_LIMIT =
      new IntegerParameter("limit", 1, Integer.MAX_VALUE, 50);
  private static final int MOST_TASKS = 200;

  private final ListingHook hook;
  private final ExecutionLookup lookup;
  private final Cursors cursors;
  private final Refusals refusals;
  private final int pageSizeCap;

  CursorListing(
      ListingHook hook,
      ExecutionLookup lookup,
      Cursors cursors,
      Refusals refusals,
      int pageSizeCap) {
    this.hook = hook;
    this.lookup = lookup;
    this.cursors = cursors;
    this.refusals = refusals;
    this.pageSizeCap = pageSizeCap;
  }

  /** Lists the executions of a job. */
  Answer executions(Call call) {
    CursorQuery query = CursorQuery.read(call, LIMIT, cursors, refusals);
    Snapshot snapshot = hook.snapshot(call.request());
    JobListing job = snapshot.job(call.job());
    if (job == null) throw refusals.noJob(call.job());
    return page(query, pageSizeCap, job.in(query.sort()), snapshot.executions());
  }

  /** Lists the tasks of an execution. */
  Answer tasks(Call call) {
    CursorQuery query = CursorQuery.read(call, TASK_LIMIT, cursors, refusals);
    Snapshot snapshot = hook.snapshot(call.request());
    Listed execution = lookup.find(call, snapshot);
    List<ListedTask> tasks = ListedTask.of(execution.execution(), query.sort());
    return page(query, Math.min(MOST_TASKS, pageSizeCap), tasks, snapshot.tasks());
  }

  private Answer page(CursorQuery query, int cap, List<? extends Entry> sorted, int total) {
    int size = Math.min(query.limit(), cap);
    SortKey place = query.place();
    int from = place == null ? 0 : query.sort().firstBehind(place, sorted);
    List<Entry> page = new ArrayList<>();
    String next = "";
    for (Entry entry : sorted.subList(from, sorted.size())) {
      if (!query.finds(entry)) continue;
      if (page.size() == size) {
        next = cursors.issue(query.listing(), page.get(size - 1).key());
        break;
      }
      page.add(entry);
    }
    return new Answer(200, Answer.JSON, JsonBody.envelope(page, next, total));
  }
}
