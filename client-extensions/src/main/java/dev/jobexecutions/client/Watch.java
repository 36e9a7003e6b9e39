package dev.jobexecutions.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.annotation.Nullable;

/**
 * One watch over a job: looks, pauses and looks again until there is something to tell. No thread
 * waits. For one caller at a time, but for {@link #close}.
 */
final class Watch implements Batches<List<ExecutionChange>> {
  private final JobExecutions job;
  private final Waiting waiting;
  private final Polling.Intervals intervals;
  private final Tolerance tolerance;
  private final Runnable end = this::closeWithClient;

  /** What is known of the job; null before the first look is done. */
  @Nullable private WatchState state;

  /** The look that is under way. */
  @Nullable private CompletableFuture<WatchNews> look;

  /** What ends this once all that was found before it has been told. */
  @Nullable private Throwable fatal;

  /** When the next one is due. */
  @Nullable private Duration due;

  /** The time until then. */
  @Nullable private CompletableFuture<Void> pause;

  @Nullable private volatile Runnable current;
  private volatile boolean closed;

  Watch(JobExecutions job) {
    this.job = job;
    this.waiting = job.waiting();
    this.intervals = waiting.polling().start();
    this.tolerance = new Tolerance(waiting);
  }

  @Override
  public boolean ended() {
    return false;
  }

  @Override
  public CompletableFuture<Optional<List<ExecutionChange>>> next() {
    CompletableFuture<Optional<List<ExecutionChange>>> result = new CompletableFuture<>();
    try {
      waiting.open().add(end);
      drive(result);
    } catch (IllegalStateException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  /** Goes on until there is something to wait for, or to tell. */
  private void drive(CompletableFuture<Optional<List<ExecutionChange>>> result) {
    try {
      while (true) {
        requireOpen();
        if (fatal != null) throw Causes.rethrown(fatal);
        CompletableFuture<?> waitedFor = waitedFor();
        if (!waitedFor.isDone()) {
          CompletableFuture<?> unused = waitedFor.whenComplete((done, failed) -> drive(result));
          return;
        }
        List<ExecutionChange> changes = use();
        if (!changes.isEmpty()) {
          result.complete(Optional.of(changes));
          return;
        }
      }
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      close();
      result.completeExceptionally(e);
    }
  }

  private CompletableFuture<?> waitedFor() {
    if (due != null) pause = pauseUntil(due);
    if (pause != null) return pause;
    if (look == null) look = state == null ? firstLook() : nextLook(state);
    return look;
  }

  /** Begins a pause once all that was found has been told, so that nobody sleeps for nobody. */
  private CompletableFuture<Void> pauseUntil(Duration time) {
    due = null;
    Duration left = time.minus(waiting.time().elapsed());
    CompletableFuture<Void> next = waiting.time().after(left.isNegative() ? Duration.ZERO : left);
    waitFor(() -> next.cancel(false));
    return next;
  }

  private CompletableFuture<WatchNews> firstLook() {
    WatchBaseline baseline = new WatchBaseline(job.unrepeated());
    PageLoop loop =
        PageLoop.over(
            WatchState.wholeListing(job),
            page -> {
              baseline.add(page);
              return true;
            });
    waitFor(loop::cancel);
    return loop.done()
        .handle(
            (done, failure) -> {
              if (failure == null) state = baseline.state();
              return new WatchNews(List.of(), failure);
            });
  }

  private CompletableFuture<WatchNews> nextLook(WatchState state) {
    WatchLook next = new WatchLook(state);
    waitFor(next::cancel);
    return next.news();
  }

  /** Makes of what is done what it means. */
  private List<ExecutionChange> use() {
    if (pause != null) {
      CompletableFuture<Void> passed = pause;
      pause = null;
      requirePassed(passed);
      return List.of();
    }
    WatchNews news = look == null ? new WatchNews(List.of(), null) : look.join();
    look = null;
    Duration asked = Duration.ZERO;
    try {
      if (news.failure() == null) tolerance.succeeded();
      else asked = bear(news.failure());
    } catch (Throwable e) { // As above.
      fatal = e;
      return news.changes(); // What was found is told before that.
    }
    if (!news.changes().isEmpty()) intervals.restart();
    Duration interval = intervals.next();
    due = waiting.time().elapsed().plus(asked.compareTo(interval) > 0 ? asked : interval);
    return news.changes();
  }

  private Duration bear(Throwable failure) {
    if (state == null || !(failure instanceof BlaxelException passing))
      throw Causes.rethrown(failure);
    Duration asked = tolerance.bear(passing);
    if (asked.compareTo(Polling.LONGEST) > 0) throw passing;
    return asked;
  }

  private void requirePassed(CompletableFuture<Void> pause) {
    try {
      pause.join();
    } catch (CancellationException | CompletionException e) {
      requireOpen();
      throw Waiting.sleeperFailed(description(), Causes.unwrapped(e));
    }
  }

  private void waitFor(Runnable cancel) {
    current = cancel;
    if (closed) cancel.run(); // The close may have come before there was this to give up.
  }

  private void requireOpen() {
    if (closed) throw Waiting.closed(description());
  }

  private String description() {
    return "Watching the executions of job '" + Excerpt.of(job.name()) + "'";
  }

  @Override
  public void close() {
    closed = true;
    waiting.open().remove(end);
    giveUp();
  }

  /** What gives this up tells the subscriber, who must not keep the client from closing. */
  private void closeWithClient() {
    closed = true;
    Time.follow(this::giveUp);
  }

  private void giveUp() {
    Runnable cancel = current;
    if (cancel != null) cancel.run();
  }
}
