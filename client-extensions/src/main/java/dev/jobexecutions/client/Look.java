package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** One look at the executions that are waited for, which is under way. Thread-safe. */
interface Look {
  /** Completes, always without an error, once {@link #tell} need not wait any more. */
  CompletableFuture<Void> done();

  /**
   * Hands over what was found, which may be less than all, and what went wrong, if something did.
   */
  void tell(BiConsumer<RunningExecution, JobExecution> found, LookFailures failures);

  /** Gives it up and frees its connections. */
  void cancel();
}
