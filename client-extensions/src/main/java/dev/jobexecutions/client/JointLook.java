package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;

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
  public void tell(BiConsumer<RunningExecution, JobExecution> found) {
    BlaxelException failure = null;
    for (Look look : looks) {
      try {
        look.tell(found);
      } catch (BlaxelException e) {
        failure = worse(failure, e);
      }
    }
    if (failure != null) throw failure;
  }

  /** Of two failures, the one that will not pass, or takes longer to; else the first. */
  private static BlaxelException worse(@Nullable BlaxelException first, BlaxelException second) {
    if (first == null) return second;
    if (!Tolerance.mayPass(first)) return first;
    boolean longer = Tolerance.asked(second).compareTo(Tolerance.asked(first)) > 0;
    return longer || !Tolerance.mayPass(second) ? second : first;
  }

  @Override
  public void cancel() {
    looks.forEach(Look::cancel);
  }
}
