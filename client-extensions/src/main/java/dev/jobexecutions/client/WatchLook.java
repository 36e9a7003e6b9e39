package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;

/**
 * One look of a watch: reads the listing as far as there may be news in it, and asks one by one for
 * those executions that have not ended and did not show.
 */
final class WatchLook {
  private final WatchState state;
  private final PageLoop listing;
  private final CompletableFuture<WatchNews> news = new CompletableFuture<>();
  private final List<JobExecution> found = new ArrayList<>();
  private final Set<String> foundIds = new LinkedHashSet<>();
  private final Map<String, JobExecution> seen = new LinkedHashMap<>();

  /** What those were answered with that were asked for and do not exist. */
  private final Map<String, NotFoundException> missed = new LinkedHashMap<>();

  private final ListedTimes times = new ListedTimes();

  /** Whether the listing has come to what was known before. */
  private boolean amongKnown;

  @Nullable private ExecutionPage lastPage;
  @Nullable private volatile Look rest;
  private volatile boolean cancelled;

  WatchLook(WatchState state) {
    this.state = state;
    this.listing = PageLoop.over(state.listing(), this::read);
    CompletableFuture<?> unused = listing.done().whenComplete((done, failure) -> listed(failure));
  }

  /** Completes, always without an error. */
  CompletableFuture<WatchNews> news() {
    return news;
  }

  void cancel() {
    cancelled = true;
    listing.cancel();
    Look looks = rest;
    if (looks != null) looks.cancel();
  }

  /** Takes a page, and says whether there may be news behind it. */
  private boolean read(ExecutionPage page) {
    lastPage = page;
    int seenBefore = seen.size();
    boolean anyNew = false;
    for (JobExecution execution : page) {
      times.add(execution);
      String id = WatchState.id(execution);
      if (id == null) continue;
      state.revive(id);
      if (state.active().contains(id)) seen.put(id, execution);
      if (!state.isNew(execution, amongKnown)) {
        amongKnown = true;
      } else if (foundIds.add(id)) {
        found.add(execution);
        anyNew = true;
      }
    }
    if (state.order() != WatchedOrder.NEWEST_FIRST) return true;
    // A whole page without news has the newest that were known; those that have not ended are
    // looked for further down as long as pages show some, and so are not dearer than to ask for
    // each.
    boolean paidOff = seen.size() > seenBefore;
    return anyNew || (paidOff && seen.size() < state.active().size());
  }

  private void listed(@Nullable Throwable failure) {
    if (failure != null) {
      // What was found is found again: behind it there may be more, which must not be skipped.
      news.complete(new WatchNews(List.of(), failure));
      return;
    }
    try {
      List<RunningExecution> missing = new ArrayList<>();
      for (String id : state.active()) {
        if (!seen.containsKey(id)) missing.add(new RunningExecution(state.job(), id, null, null));
      }
      SingleLooks looks = new SingleLooks(missing, (run, refusal) -> missed.put(run.id(), refusal));
      rest = looks;
      if (cancelled) looks.cancel(); // The cancel may have come before there was this to cancel.
      CompletableFuture<?> unused = looks.done().thenRun(() -> finish(looks));
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      news.complete(new WatchNews(List.of(), e));
    }
  }

  private void finish(SingleLooks looks) {
    LookFailures failures = new LookFailures();
    Throwable failure;
    try {
      looks.tell((run, execution) -> seen.put(run.id(), named(run.id(), execution)), failures);
      failure = failures.worst(); // What did not show keeps the status that it had.
    } catch (Throwable e) { // As above.
      failure = e;
    }
    try {
      state.read(times, lastPage);
      news.complete(new WatchNews(state.take(found, seen, missed), failure));
    } catch (Throwable e) { // As above.
      news.complete(new WatchNews(List.of(), e));
    }
  }

  /** What is asked for by its id may leave it out, and whoever is told of it needs it. */
  private static JobExecution named(String id, JobExecution execution) {
    String shown = execution.getMetadata().getId();
    if (shown != null && !shown.isEmpty()) return execution;
    JobExecutionMetadata metadata = execution.getMetadata().toBuilder().id(id).build();
    return execution.toBuilder().metadata(metadata).build();
  }
}
