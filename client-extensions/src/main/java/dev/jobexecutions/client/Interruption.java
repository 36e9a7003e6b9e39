package dev.jobexecutions.client;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Gives a call up as soon as the thread that makes it is interrupted, even while that waits in a
 * socket, which heeds no interrupt. This is how Java closes a channel that an interrupted thread
 * waits for: the one public way to hear of an interrupt that needs no other thread. To be used by
 * one thread.
 */
final class Interruption extends AbstractInterruptibleChannel {
  /** Set in a thread while it interrupts another one on the client's own account. */
  private static final ThreadLocal<Boolean> UNHEARD = new ThreadLocal<>();

  private final Runnable giveUp;

  /** Whether what closed it was no interrupt by the user; written before the thread hears of it. */
  private boolean unheard;

  /**
   * Hears of nothing yet.
   *
   * @param giveUp is run once, in the thread that interrupts
   */
  Interruption(Runnable giveUp) {
    this.giveUp = giveUp;
  }

  /**
   * Begins to heed interrupts, one that has come already too. A thread has one place for this,
   * which whatever else can be interrupted takes, and leaves empty: a file that is read, say. So
   * this is to be asked for again before each wait.
   */
  void heed() {
    begin();
  }

  /** Interrupts a thread, for the sake of what it runs, and not as a user does to end its call. */
  static void unheard(Thread thread) {
    UNHEARD.set(true);
    try {
      thread.interrupt();
    } finally {
      UNHEARD.remove();
    }
  }

  /** Heeds no more interrupts, and returns whether there was one. */
  boolean end() {
    try {
      end(true);
      return false;
    } catch (ClosedByInterruptException e) {
      return !unheard;
    } catch (AsynchronousCloseException e) {
      throw new AssertionError("nobody else closes it", e);
    }
  }

  @Override
  protected void implCloseChannel() {
    unheard = UNHEARD.get() != null;
    if (!unheard) giveUp.run();
  }
}
