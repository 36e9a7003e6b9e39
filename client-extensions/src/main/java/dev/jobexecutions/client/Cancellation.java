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

  Cancellation(RunningExecution run) {
    this.run = run;
    this.job = run.job();
  }

  JobExecution request() {
    // A final status stays, so there is nothing to ask for.
    if (run.isFinished()) return run.lastSeen().orElseThrow();
    Polling.Intervals intervals = job.waiting().polling().start();
    while (true) {
      try {
        return job.api().cancel(job.name(), run.id()).execute();
      } catch (NotFoundException e) {
        if (e.executionId().isEmpty()) throw e;
        if (!run.mayAppear()) return alreadyDone(e);
      } catch (ApiException e) {
        if (e.status() != 400 && e.status() != 409) throw e;
        return alreadyDone(e);
      }
      sleep(job.waiting().time().after(intervals.next()));
    }
  }

  /** Some servers refuse to cancel what has ended, or is about to; then there is nothing to do. */
  private JobExecution alreadyDone(ApiException refusal) {
    JobExecution now;
    try {
      now = job.get(run.id());
    } catch (BlaxelException e) {
      refusal.addSuppressed(e);
      throw refusal;
    }
    JobExecutionStatus status = now.getStatus();
    boolean done = StatusGroups.isFinished(status) || JobExecutionStatus.CANCELLING.equals(status);
    if (!done) throw refusal;
    return now;
  }

  private void sleep(CompletableFuture<Void> pause) {
    String description = "Cancelling " + run.description();
    Runnable end = () -> pause.cancel(false);
    try {
      job.waiting().open().add(end);
      pause.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailures.interrupted(description);
    } catch (CancellationException e) {
      throw Waiting.closed(description);
    } catch (ExecutionException e) {
      throw Waiting.sleeperFailed(description, e.getCause());
    } finally {
      pause.cancel(false);
      job.waiting().open().remove(end);
    }
  }
}
