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
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/**
 * One look of a watch: reads the listing as far as there may be news in it, and asks one by one for
 * those executions that have not ended and did not show.
 */
final class WatchLook {
  private final WatchState state;
  private final CompletableFuture<WatchNews> news = new CompletableFuture<>();

  /** What is new before all that was known. */
  private final List<JobExecution> before = new ArrayList<>();

  /** What else is new. */
  private final List<JobExecution> behind = new ArrayList<>();

  private final Set<String> foundIds = new LinkedHashSet<>();
  private final Map<String, JobExecution> seen = new LinkedHashMap<>();

  /** What those were answered with that were asked for and do not exist. */
  private final Map<String, NotFoundException> missed = new LinkedHashMap<>();

  private ListedTimes times = new ListedTimes();

  /** Whether the listing has come to what was known before. */
  private boolean amongKnown;

  /** Whether what is not remembered is new wherever it is in that which is read. */
  private boolean anywhere;

  /** What reads the listing, or read it last. */
  @Nullable private PageLoop loop;

  /** Whether it reads the listing to its end. */
  private boolean toTheEnd;

  /** Gives up what is waited for. */
  @Nullable private volatile Runnable current;

  private volatile boolean cancelled;

  WatchLook(WatchState state) {
    this.state = state;
    ExecutionListing rest = state.behind();
    if (rest == null && state.order() != WatchedOrder.NEWEST_FIRST) {
      // Of what is forgotten, nothing but its place tells that it is not new.
      anywhere = !state.isForgetful();
      readWhole();
    } else if (rest != null && state.order() == WatchedOrder.NEWEST_LAST) {
      readBehind(rest);
    } else {
      read(state.start(), this::readStart, this::startIsRead);
    }
  }

  /** Completes, always without an error. */
  CompletableFuture<WatchNews> news() {
    return news;
  }

  void cancel() {
    cancelled = true;
    Runnable cancel = current;
    if (cancel != null) cancel.run();
  }

  private void waitFor(Runnable cancel) {
    current = cancel;
    if (cancelled) cancel.run(); // The cancel may have come before there was this to cancel.
  }

  /**
   * Begins to read a listing.
   *
   * @param reader takes a page, and says whether there may be news behind it
   * @param then goes on, with the failure if there was one
   */
  private void read(
      ExecutionListing listing, Predicate<ExecutionPage> reader, Consumer<Throwable> then) {
    PageLoop begun = PageLoop.over(listing, reader);
    loop = begun;
    waitFor(begun::cancel);
    CompletableFuture<?> unused =
        begun.done().whenComplete((done, failure) -> orFail(() -> then.accept(failure)));
  }

  /** Takes a page, and returns whether it has news. */
  private boolean take(ExecutionPage page) {
    boolean anyNew = false;
    for (JobExecution execution : page) {
      times.add(execution);
      String id = WatchState.id(execution);
      if (id == null) continue;
      state.revive(id);
      if (state.active().contains(id)) seen.put(id, execution);
      if (!state.isNew(execution, anywhere || !amongKnown)) {
        amongKnown = true;
      } else if (foundIds.add(id)) {
        (amongKnown ? behind : before).add(execution);
        anyNew = true;
      }
    }
    return anyNew;
  }

  private boolean readStart(ExecutionPage page) {
    int seenBefore = seen.size();
    boolean anyNew = take(page);
    // A whole page without news has the newest that were known; those that have not ended are
    // looked for further down as long as pages show some, and so are not dearer than to ask for
    // each.
    boolean paidOff = seen.size() > seenBefore;
    return anyNew || (paidOff && seen.size() < state.active().size());
  }

  private void startIsRead(@Nullable Throwable failure) {
    ExecutionListing rest = state.behind();
    if (failure != null || rest == null) {
      listed(failure);
      return;
    }
    // Between the start and the end are others, of that time if of any.
    if (amongKnown) times.add(state.moment());
    readBehind(rest);
  }

  private void readBehind(ExecutionListing rest) {
    amongKnown = true;
    anywhere = true;
    readToTheEnd(rest, this::restIsRead);
  }

  private void restIsRead(@Nullable Throwable failure) {
    boolean lost = failure != null && failure.getClass() == BlaxelException.class;
    if (!lost || state.order() != WatchedOrder.UNKNOWN) {
      listed(failure);
      return;
    }
    // Those that were the last are gone, and no times tell where their place is.
    state.loseEnd();
    before.clear();
    behind.clear();
    foundIds.clear();
    times = new ListedTimes();
    amongKnown = false;
    anywhere = false;
    readWhole();
  }

  private void readWhole() {
    readToTheEnd(WatchState.wholeListing(state.job()), this::listed);
  }

  private void readToTheEnd(ExecutionListing listing, Consumer<Throwable> then) {
    toTheEnd = true;
    read(
        listing,
        page -> {
          boolean unused = take(page);
          return true;
        },
        then);
  }

  private void listed(@Nullable Throwable failure) {
    if (failure != null) {
      // What was found is found again: behind it there may be more, which must not be skipped.
      news.complete(new WatchNews(List.of(), failure));
      return;
    }
    List<RunningExecution> missing = new ArrayList<>();
    for (String id : state.active()) {
      if (!seen.containsKey(id)) missing.add(new RunningExecution(state.job(), id, null, null));
    }
    SingleLooks looks = new SingleLooks(missing, (run, refusal) -> missed.put(run.id(), refusal));
    waitFor(looks::cancel);
    CompletableFuture<?> unused = looks.done().thenRun(() -> orFail(() -> finish(looks)));
  }

  private void orFail(Runnable step) {
    try {
      step.run();
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
    state.read(times, toTheEnd && loop != null ? loop.place() : null);
    news.complete(new WatchNews(state.take(before, behind, seen, missed), failure));
  }

  /** What is asked for by its id may leave it out, and whoever is told of it needs it. */
  private static JobExecution named(String id, JobExecution execution) {
    String shown = execution.getMetadata().getId();
    if (shown != null && !shown.isEmpty()) return execution;
    JobExecutionMetadata metadata = execution.getMetadata().toBuilder().id(id).build();
    return execution.toBuilder().metadata(metadata).build();
  }
}
