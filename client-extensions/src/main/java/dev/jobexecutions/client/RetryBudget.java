package dev.jobexecutions.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries the calls of one client may make together, so that they do not make an outage
 * worse: each takes one, and each successful call gives a tenth back. Thread-safe.
 */
final class RetryBudget {
  static final int STANDARD = 50;

  /** What a retry costs, in what a success earns. */
  private static final int COST = 10;

  static final int MOST = 1_000_000;

  private final int full;
  private final AtomicInteger left;

  RetryBudget(int retries) {
    full = retries * COST;
    left = new AtomicInteger(full);
  }

  boolean isSpent() {
    return left.get() < COST;
  }

  /** Takes one retry. False where there is none left. */
  boolean spend() {
    int before = left.getAndUpdate(now -> now < COST ? now : now - COST);
    return before >= COST;
  }

  /** Puts back what was taken for retries that were none of an outage. */
  void giveBack(int retries) {
    if (retries > 0) left.getAndUpdate(now -> Math.min(full, now + retries * COST));
  }

  void earn() {
    // As a rule it is full, and nothing that threads share is written.
    if (left.get() < full) left.getAndUpdate(now -> Math.min(full, now + 1));
  }
}
