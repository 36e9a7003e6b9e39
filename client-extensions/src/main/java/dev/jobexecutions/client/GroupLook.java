package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;

/**
 * A look at several executions of one job by its listing, which begins with the newest, and so with
 * those that are likely to be waited for. Those that it does not show soon are asked for one by
 * one, so that there are never more than twice as many requests as executions.
 */
final class GroupLook implements Look {
  /** How many executions are asked for at one time. */
  private static final int AT_ONCE = 8;

  /** What a page should have room for beside those that are looked for: newer ones. */
  private static final int ROOM = 10;

  private static final int SMALLEST_PAGE = 20;

  private final Map<String, List<RunningExecution>> missing = new LinkedHashMap<>();
  private final Map<RunningExecution, JobExecution> listed = new LinkedHashMap<>();
  private final AsyncPages<ExecutionPage> pages;
  private final Deque<RunningExecution> unlisted = new ArrayDeque<>();
  private final List<JointLook> singles = new ArrayList<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private int pagesRead;
  @Nullable private RuntimeException failure;

  /** What is under way after the listing. */
  @Nullable private volatile Look current;

  private volatile boolean cancelled;

  /**
   * Starts a look.
   *
   * @param runs executions of the job
   * @param byListing whether the listing is worth a try
   */
  GroupLook(JobExecutions job, Collection<RunningExecution> runs, boolean byListing) {
    for (RunningExecution run : runs) {
      missing.computeIfAbsent(run.id(), id -> new ArrayList<>()).add(run);
    }
    int pageSize = Math.max(SMALLEST_PAGE, Math.min(OffsetPlan.MAX_LIMIT, missing.size() + ROOM));
    pages = job.list().pageSize(pageSize).prefetch(0).asyncPages();
    if (byListing) nextPage();
    else askForEach();
  }

  /** Whether the listing showed any of the executions. Known once this is done. */
  boolean wasListed() {
    return !listed.isEmpty();
  }

  private void nextPage() {
    CompletableFuture<?> unused =
        pages
            .next()
            .whenComplete(
                (page, failed) -> {
                  if (failed != null) end(failed);
                  else safely(() -> arrived(page));
                });
  }

  private void arrived(Optional<ExecutionPage> page) {
    page.ifPresent(this::collect);
    pagesRead++;
    if (missing.isEmpty()) end(null);
    else if (page.isPresent() && pagesRead < missing.size()) nextPage();
    else askForEach();
  }

  /** Whatever goes wrong in a thread that nobody looks at ends the look. */
  private void safely(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      end(e);
    }
  }

  private void collect(ExecutionPage page) {
    for (JobExecution execution : page) {
      List<RunningExecution> runs = missing.remove(execution.getMetadata().getId());
      if (runs != null) runs.forEach(run -> listed.put(run, execution));
    }
  }

  private void askForEach() {
    pages.close();
    missing.values().forEach(unlisted::addAll);
    askForMore();
  }

  private void askForMore() {
    List<SingleLook> some = new ArrayList<>();
    while (some.size() < AT_ONCE && !unlisted.isEmpty()) some.add(new SingleLook(unlisted.poll()));
    JointLook joint = new JointLook(some);
    singles.add(joint);
    current = joint;
    if (cancelled) joint.cancel(); // The cancel may have come before there was this to cancel.
    CompletableFuture<?> unused =
        joint
            .done()
            .whenComplete(
                (nothing, failed) -> {
                  if (unlisted.isEmpty() || cancelled) end(null);
                  else safely(this::askForMore);
                });
  }

  private void end(@Nullable Throwable failed) {
    pages.close();
    Throwable cause =
        failed instanceof CompletionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    if (cause instanceof RuntimeException e) failure = e;
    else if (cause != null) failure = new CompletionException(cause);
    done.complete(null);
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void tell(BiConsumer<RunningExecution, JobExecution> found) {
    done.join();
    listed.forEach(found);
    if (failure != null) throw failure;
    new JointLook(singles).tell(found);
  }

  @Override
  public void cancel() {
    cancelled = true;
    pages.close();
    Look look = current;
    if (look != null) look.cancel();
  }
}
