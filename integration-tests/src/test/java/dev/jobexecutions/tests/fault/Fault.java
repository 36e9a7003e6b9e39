package dev.jobexecutions.tests.fault;

import dev.jobexecutions.client.BlaxelException;

/** Something that goes wrong with one answer, and how the client has to tell of it. */
interface Fault {
  /** Returns what is sent in place of the right answer. */
  Reply bend(WireAnswer answer);

  /** What a client that gives up throws. */
  Class<? extends BlaxelException> failure();

  /** What its message says, beside the job. */
  String complaint();

  /** Whether it shows by a time-out alone. */
  default boolean isSilence() {
    return false;
  }
}
