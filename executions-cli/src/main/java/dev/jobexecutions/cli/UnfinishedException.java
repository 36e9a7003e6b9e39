package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;

/** A command failed, and there is another one to go on with. */
final class UnfinishedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final BlaxelException failure;

  /**
   * @param hint how to go on
   */
  UnfinishedException(BlaxelException failure, String hint) {
    super(hint, failure);
    this.failure = failure;
  }

  /** Returns why it failed. */
  BlaxelException failure() {
    return failure;
  }
}
