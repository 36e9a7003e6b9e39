package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** What went wrong in one look: of several failures, the one that decides. Not thread-safe. */
final class LookFailures {
  @Nullable private BlaxelException worst;

  /** Whether the worst one is not to be borne. */
  private boolean lasting;

  /**
   * Notes a failure.
   *
   * @param first whether it is one of a call like any other, the first look of all at an execution,
   *     which nobody knows to exist
   */
  void add(BlaxelException failure, boolean first) {
    boolean lasts = first || !Tolerance.mayPass(failure);
    if (worst != null && (lasting || !(lasts || isLonger(failure, worst)))) return;
    worst = failure;
    lasting = lasts;
  }

  private static boolean isLonger(BlaxelException failure, BlaxelException other) {
    return Tolerance.asked(failure).compareTo(Tolerance.asked(other)) > 0;
  }

  /** Returns the one that will not pass, or takes longest to; else the first; null for none. */
  @Nullable
  BlaxelException worst() {
    return worst;
  }

  /** Whether no later look makes up for it. */
  boolean areLasting() {
    return lasting;
  }
}
