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
  private final Runnable giveUp;

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

  /** Heeds no more interrupts, and returns whether there was one. */
  boolean end() {
    try {
      end(true);
      return false;
    } catch (ClosedByInterruptException e) {
      return true;
    } catch (AsynchronousCloseException e) {
      throw new AssertionError("nobody else closes it", e);
    }
  }

  @Override
  protected void implCloseChannel() {
    giveUp.run();
  }
}
