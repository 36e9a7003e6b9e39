package dev.jobexecutions.client;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;

/** What went wrong in one look: of several failures, the one that decides. Not thread-safe. */
final class LookFailures {
  @Nullable private BlaxelException worst;

  /** How bad that is; see {@link #weight}. */
  private int worstWeight;

  private final Map<RunningExecution, NotFoundException> gone = new LinkedHashMap<>();

  /**
   * Notes a failure.
   *
   * @param first whether it is one of a call like any other, the first look of all at an execution,
   *     which nobody knows to exist
   */
  void add(BlaxelException failure, boolean first) {
    int weight = weight(failure, first);
    boolean worse = worst == null || weight > worstWeight;
    if (!worse && !(weight == worstWeight && isLonger(failure, worst))) return;
    worst = failure;
    worstWeight = weight;
  }

  /**
   * Notes what came in place of looks.
   *
   * @param thrown null where nothing did; thrown again where no call has failed with it
   */
  void addThrown(@Nullable Throwable thrown, boolean first) {
    if (thrown instanceof BlaxelException failure) add(failure, first);
    else if (thrown != null) throw Causes.rethrown(thrown);
  }

  /** Notes that there is no such execution, or no more. It depends on the wait whether it fails. */
  void addGone(RunningExecution run, NotFoundException failure) {
    gone.put(run, failure);
  }

  /** Returns which executions do not exist. */
  Map<RunningExecution, NotFoundException> gone() {
    return gone;
  }

  /** Returns 2 for what does not pass, 1 for what may but is not to be borne, 0 for all else. */
  private static int weight(BlaxelException failure, boolean first) {
    if (!Tolerance.mayPass(failure)) return 2;
    return first ? 1 : 0;
  }

  private static boolean isLonger(BlaxelException failure, @Nullable BlaxelException other) {
    return other != null && Tolerance.asked(failure).compareTo(Tolerance.asked(other)) > 0;
  }

  /** Returns the one that will not pass, or takes longest to; null for none. */
  @Nullable
  BlaxelException worst() {
    return worst;
  }

  /** Whether no later look makes up for it. */
  boolean areLasting() {
    return worstWeight > 0;
  }
}
