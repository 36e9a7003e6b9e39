package dev.jobexecutions.client;

import java.util.concurrent.CountDownLatch;

/** Work that heeds no interrupt, as a look-up of the operating system's does not. */
final class Deaf {
  private Deaf() {}

  static void await(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        if (interrupted) Thread.currentThread().interrupt();
        return;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
