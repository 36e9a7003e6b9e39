package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;

/** A look at several executions by a request each, a few at one time. */
final class SingleLooks implements Look {
  /** How many requests are under way at one time. */
  private static final int AT_ONCE = 8;

  private final Deque<RunningExecution> waiting;
  @Nullable private final BiConsumer<RunningExecution, NotFoundException> missed;
  private final List<JointLook> looks = new ArrayList<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  @Nullable private Throwable failure;
  @Nullable private volatile Look current;
  private volatile boolean cancelled;

  /** Starts looks that fail where there is no such execution. */
  SingleLooks(Collection<RunningExecution> runs) {
    this(runs, null);
  }

  /**
   * Starts looks.
   *
   * @param missed is told of executions that do not exist, when the look is told of
   */
  SingleLooks(
      Collection<RunningExecution> runs,
      @Nullable BiConsumer<RunningExecution, NotFoundException> missed) {
    this.waiting = new ArrayDeque<>(runs);
    this.missed = missed;
    next();
  }

  private void next() {
    try {
      List<SingleLook> some = new ArrayList<>();
      while (some.size() < AT_ONCE && !waiting.isEmpty()) {
        some.add(new SingleLook(waiting.poll(), missed));
      }
      JointLook joint = new JointLook(some);
      looks.add(joint);
      current = joint;
      if (cancelled) joint.cancel(); // The cancel may have come before there was this to cancel.
      CompletableFuture<?> unused =
          joint
              .done()
              .thenRun(
                  () -> {
                    boolean enough = some.stream().anyMatch(SingleLook::refusedForLoad);
                    if (waiting.isEmpty() || cancelled || enough) done.complete(null);
                    else next();
                  });
    } catch (Throwable e) { // Callbacks in other languages throw what Java would have declared.
      failure = e;
      done.complete(null);
    }
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public void tell(BiConsumer<RunningExecution, JobExecution> found, LookFailures failures) {
    done.join();
    new JointLook(looks).tell(found, failures);
    failures.addThrown(failure, false);
  }

  @Override
  public void cancel() {
    cancelled = true;
    Look look = current;
    if (look != null) look.cancel();
  }
}
