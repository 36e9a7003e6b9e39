package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** What the waits of one client have in common. Thread-safe. */
record Waiting(Time time, Polling polling, OpenWaits open) {
  /** Makes the exception of a wait that ends because its client is closed. */
  static IllegalStateException closed(String description) {
    return new IllegalStateException(description + " was ended by close()");
  }

  /** Makes the exception of a wait whose pause failed. */
  static BlaxelException sleeperFailed(String description, @Nullable Throwable cause) {
    return new BlaxelException(description + " failed: the sleeper threw", cause);
  }
}
