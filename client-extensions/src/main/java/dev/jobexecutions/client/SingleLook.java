package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A look at one execution, by a request of its own. */
final class SingleLook implements Look {
  private final RunningExecution run;
  private final PendingCall<JobExecution> call;

  SingleLook(RunningExecution run) {
    this.run = run;
    this.call = run.job().api().get(run.job().name(), run.id()).start();
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
      if (run.mayAppear() && JobExecutions.isOfExecution(e)) return;
      throw e;
    }
    found.accept(run, execution);
  }

  @Override
  public void cancel() {
    call.cancel();
  }
}
