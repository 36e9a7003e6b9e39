package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
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
  private final Set<String> gone = new LinkedHashSet<>();
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
      SingleLooks looks = new SingleLooks(missing, run -> gone.add(run.id()));
      rest = looks;
      if (cancelled) looks.cancel(); // The cancel may have come before there was this to cancel.
      CompletableFuture<?> unused = looks.done().thenRun(() -> finish(looks));
    } catch (RuntimeException | Error e) {
      news.complete(new WatchNews(List.of(), e));
    }
  }

  private void finish(SingleLooks looks) {
    Throwable failure = null;
    try {
      looks.tell((run, execution) -> seen.put(run.id(), execution));
    } catch (RuntimeException | Error e) {
      failure = e; // What did not show keeps the status that it had.
    }
    try {
      state.read(times, lastPage);
      news.complete(new WatchNews(state.take(found, seen.values(), gone), failure));
    } catch (RuntimeException | Error e) {
      news.complete(new WatchNews(List.of(), e));
    }
  }
}
