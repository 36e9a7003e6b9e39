package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;

/** A look at one execution, by a request of its own. */
final class SingleLook implements Look {
  private final RunningExecution run;
  private final PendingCall<JobExecution> call;
  @Nullable private final BiConsumer<RunningExecution, NotFoundException> missed;

  /** Starts a look that fails where there is no such execution, unless there may be one soon. */
  SingleLook(RunningExecution run) {
    this(run, null);
  }

  /**
   * Starts a look.
   *
   * @param missed is told where there is no such execution, rather than that this fails
   */
  SingleLook(
      RunningExecution run, @Nullable BiConsumer<RunningExecution, NotFoundException> missed) {
    this.run = run;
    this.missed = missed;
    this.call = run.looked().api().get(run.job().name(), run.id()).start();
  }

  /** Whether more requests would make it worse. */
  boolean refusedForLoad() {
    return call.refusedForLoad();
  }

  @Override
  public CompletableFuture<Void> done() {
    return call.done();
  }

  @Override
  public void tell(BiConsumer<RunningExecution, JobExecution> found, LookFailures failures) {
    try {
      found.accept(run, call.await());
    } catch (NotFoundException e) {
      boolean ofExecution = e.executionId().isPresent();
      if (ofExecution && missed != null) missed.accept(run, e);
      else if (ofExecution && run.mayAppear()) return; // It may be there at the next look.
      else if (e.isOfExecution()) failures.addGone(run, e);
      else failures.add(e, isFirst());
    } catch (BlaxelException e) {
      failures.add(e, isFirst());
    }
  }

  /** Whoever bears that it is missing has seen it before, if not by this handle. */
  private boolean isFirst() {
    return missed == null && !run.isKnown();
  }

  @Override
  public void cancel() {
    call.cancel();
  }
}
