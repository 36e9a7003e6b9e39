package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/** A look at one execution, by a request of its own. */
final class SingleLook implements Look {
  private final RunningExecution run;
  private final PendingCall<JobExecution> call;
  @Nullable private final Consumer<? super RunningExecution> gone;

  /** Starts a look that fails where there is no such execution, unless there may be one soon. */
  SingleLook(RunningExecution run) {
    this(run, null);
  }

  /**
   * Starts a look.
   *
   * @param gone is told where there is no such execution, rather than that this fails
   */
  SingleLook(RunningExecution run, @Nullable Consumer<? super RunningExecution> gone) {
    this.run = run;
    this.gone = gone;
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
  public void tell(BiConsumer<RunningExecution, JobExecution> found) {
    JobExecution execution;
    try {
      execution = call.await();
    } catch (NotFoundException e) {
      if (!JobExecutions.isOfExecution(e)) throw e;
      if (gone != null) gone.accept(run);
      else if (!run.mayAppear()) throw e;
      return;
    }
    found.accept(run, execution);
  }

  @Override
  public void cancel() {
    call.cancel();
  }
}
