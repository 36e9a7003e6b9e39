package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * A look at several executions of one job by its listing, which begins with the newest, and so with
 * those that are likely to be waited for. Those that it does not show soon are asked for one by
 * one, so that there are never more than twice as many requests as executions.
 */
final class GroupLook implements Look {
  /** What a page should have room for beside those that are looked for: newer ones. */
  private static final int ROOM = 10;

  private static final int SMALLEST_PAGE = 20;

  private final Map<String, List<RunningExecution>> missing = new LinkedHashMap<>();
  private final Map<RunningExecution, JobExecution> listed = new LinkedHashMap<>();
  private final PageLoop listing;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private int pagesRead;
  @Nullable private Throwable failure;

  /** What follows the listing. */
  @Nullable private volatile Look rest;

  private volatile boolean cancelled;

  /** Starts a look at executions of the job. */
  GroupLook(JobExecutions job, Collection<RunningExecution> runs) {
    for (RunningExecution run : runs) {
      missing.computeIfAbsent(run.id(), id -> new ArrayList<>()).add(run);
    }
    int pageSize = Math.max(SMALLEST_PAGE, Math.min(OffsetPlan.MAX_LIMIT, missing.size() + ROOM));
    ExecutionListing list = job.list().pageSize(pageSize);
    // A page ahead is in vain where one may do.
    if (missing.size() <= OffsetPlan.MAX_LIMIT) list = list.prefetch(0);
    listing = PageLoop.over(list, this::collect);
    CompletableFuture<?> unused = listing.done().whenComplete((read, failed) -> listed(failed));
  }

  /** Whether the listing took fewer requests than asking one by one. Known once this is done. */
  boolean paidOff() {
    return listed.size() > pagesRead;
  }

  private boolean collect(ExecutionPage page) {
    pagesRead++;
    for (JobExecution execution : page) {
      List<RunningExecution> runs = missing.remove(execution.getMetadata().getId());
      if (runs != null) runs.forEach(run -> listed.put(run, execution));
    }
    return pagesRead < missing.size();
  }

  private void listed(@Nullable Throwable failed) {
    failure = failed;
    if (failed != null || missing.isEmpty() || cancelled) {
      done.complete(null);
      return;
    }
    SingleLooks looks = new SingleLooks(missing().toList());
    rest = looks;
    if (cancelled) looks.cancel(); // The cancel may have come before there was this to cancel.
    CompletableFuture<?> unused = looks.done().thenRun(() -> done.complete(null));
  }

  private Stream<RunningExecution> missing() {
    return missing.values().stream().flatMap(List::stream);
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void tell(BiConsumer<RunningExecution, JobExecution> found, LookFailures failures) {
    done.join();
    listed.forEach(found);
    failures.addThrown(failure, missing().anyMatch(run -> !run.isKnown()));
    Look looks = rest;
    if (looks != null) looks.tell(found, failures);
  }

  @Override
  public void cancel() {
    cancelled = true;
    listing.cancel();
    Look looks = rest;
    if (looks != null) looks.cancel();
  }
}
