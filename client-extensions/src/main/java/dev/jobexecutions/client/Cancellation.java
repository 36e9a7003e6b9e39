package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Cancels an execution, whatever has become of it meanwhile. */
final class Cancellation {
  private final RunningExecution run;
  private final JobExecutions job;
  private final Polling.Intervals intervals;

  Cancellation(RunningExecution run) {
    this.run = run;
    this.job = run.job();
    this.intervals = job.waiting().polling().start();
  }

  JobExecution request() {
    // A final status stays, so there is nothing to ask for.
    if (run.isFinished()) return run.lastSeen().orElseThrow();
    while (true) {
      try {
        return run.saw(cancellation().execute());
      } catch (ApiException e) {
        if (!mayNeedNone(e)) throw e;
        if (!mayBeEarly(e)) return alreadyDone(e);
      }
      sleep(pause());
    }
  }

  /** As {@link #request}, without a thread that waits. */
  CompletableFuture<JobExecution> requestAsync() {
    if (run.isFinished()) return CompletableFuture.completedFuture(run.lastSeen().orElseThrow());
    ChainedFuture<JobExecution> result = new ChainedFuture<>();
    request(result);
    return result;
  }

  private void request(ChainedFuture<JobExecution> result) {
    result.follow(
        cancellation().future(run::saw),
        result::complete,
        failure -> {
          if (!(failure instanceof ApiException refusal) || !mayNeedNone(refusal))
            result.completeExceptionally(failure);
          else if (mayBeEarly(refusal)) requestLater(result);
          else alreadyDone(refusal, result);
        });
  }

  private PendingCall<JobExecution> cancellation() {
    return job.api().cancel(job.name(), run.id());
  }

  /** Whether a refusal can mean that there is nothing to cancel, no more or not yet. */
  private static boolean mayNeedNone(ApiException refusal) {
    if (refusal instanceof NotFoundException missing) return missing.executionId().isPresent();
    return refusal.status() == 400 || refusal.status() == 409;
  }

  private boolean mayBeEarly(ApiException refusal) {
    return refusal instanceof NotFoundException && run.mayAppear();
  }

  /** Some servers refuse to cancel what has ended, or is about to; then there is nothing to do. */
  private JobExecution alreadyDone(ApiException refusal) {
    try {
      return done(look().execute(), refusal);
    } catch (BlaxelException e) {
      throw unexplained(refusal, e);
    }
  }

  private void alreadyDone(ApiException refusal, ChainedFuture<JobExecution> result) {
    result.follow(
        look().future(now -> done(now, refusal)),
        result::complete,
        failure ->
            result.completeExceptionally(
                failure instanceof BlaxelException e ? unexplained(refusal, e) : failure));
  }

  private PendingCall<JobExecution> look() {
    return job.api().get(job.name(), run.id());
  }

  private JobExecution done(JobExecution now, ApiException refusal) {
    JobExecutionStatus status = now.getStatus();
    boolean done = StatusGroups.isFinished(status) || JobExecutionStatus.CANCELLING.equals(status);
    if (!done) throw refusal;
    return run.saw(now);
  }

  /** A refusal that could not be looked into, or was rightly made. */
  private static ApiException unexplained(ApiException refusal, BlaxelException failure) {
    if (failure != refusal) refusal.addSuppressed(failure);
    return refusal;
  }

  private CompletableFuture<Void> pause() {
    return job.waiting().time().after(intervals.next());
  }

  private void requestLater(ChainedFuture<JobExecution> result) {
    Runnable end =
        () -> Time.follow(() -> result.completeExceptionally(Waiting.closed(description())));
    job.waiting().open().add(end);
    CompletableFuture<?> unused =
        result.whenComplete((done, failure) -> job.waiting().open().remove(end));
    result.follow(
        pause(),
        over -> request(result),
        failure -> result.completeExceptionally(Waiting.sleeperFailed(description(), failure)));
  }

  private String description() {
    return "Cancelling " + run.description();
  }

  private void sleep(CompletableFuture<Void> pause) {
    Runnable end = () -> pause.cancel(false);
    try {
      job.waiting().open().add(end);
      pause.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(description());
    } catch (CancellationException e) {
      throw Waiting.closed(description());
    } catch (ExecutionException e) {
      throw Waiting.sleeperFailed(description(), e.getCause());
    } finally {
      pause.cancel(false);
      job.waiting().open().remove(end);
    }
  }
}
