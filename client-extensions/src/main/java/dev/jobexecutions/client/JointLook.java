package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** Several looks at one time, such as one for each job. */
final class JointLook implements Look {
  private final List<? extends Look> looks;
  private final CompletableFuture<Void> done;

  JointLook(List<? extends Look> looks) {
    this.looks = looks;
    this.done =
        CompletableFuture.allOf(
            looks.stream().map(Look::done).toArray(size -> new CompletableFuture<?>[size]));
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void tell(BiConsumer<RunningExecution, JobExecution> found, LookFailures failures) {
    for (Look look : looks) look.tell(found, failures);
  }

  @Override
  public void cancel() {
    looks.forEach(Look::cancel);
  }
}
