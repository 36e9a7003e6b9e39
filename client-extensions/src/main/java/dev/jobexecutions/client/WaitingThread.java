package dev.jobexecutions.client;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.annotation.Nullable;

/**
 * The thread that waits for a call, which makes the call's attempts itself: handing them to another
 * thread would cost more than all else that a call takes of the processor. Thread-safe, but for
 * {@link #runUntil}.
 */
final class WaitingThread implements Executor {
  private final Thread thread = Thread.currentThread();
  private final Runnable giveUp;

  /** What is heard while an attempt is made; null in between. Used by the thread alone. */
  @Nullable private Interruption interruption;

  private boolean interrupted;

  /** What is to be done next; guarded by this. */
  @Nullable private Runnable next;

  /** Whether it waits no more; guarded by this. */
  private boolean gone;

  /**
   * Is this thread.
   *
   * @param giveUp ends the call; run by whoever interrupts the thread
   */
  WaitingThread(Runnable giveUp) {
    this.giveUp = giveUp;
  }

  @Override
  public void execute(Runnable attempt) {
    synchronized (this) {
      if (!gone) {
        next = attempt;
        wake();
        return;
      }
    }
    attempt.run(); // Of a call that was given up, which it will notice.
  }

  /** Lets the thread look whether there is something to do, or nothing to wait for. */
  void wake() {
    if (Thread.currentThread() != thread) LockSupport.unpark(thread);
  }

  /**
   * Does what is to be done, until a call has come to its end.
   *
   * @throws InterruptedException if the thread is interrupted between two attempts
   */
  void runUntil(Future<?> end) throws InterruptedException {
    while (!end.isDone()) {
      Runnable attempt = take();
      if (attempt != null) {
        run(attempt);
        continue;
      }
      LockSupport.park(this);
      if (Thread.interrupted()) throw new InterruptedException();
    }
  }

  /** Waits no more; the call has been given up, or is at its end. */
  void leave() {
    Runnable left;
    synchronized (this) {
      gone = true;
      left = next;
    }
    if (left != null) left.run();
  }

  /** Whether an attempt came to its end by an interrupt, whatever became of the thread's flag. */
  boolean wasInterrupted() {
    return interrupted || thread.isInterrupted();
  }

  /** Heeds interrupts from here on, where an attempt is about to wait for the network. */
  void heedInterrupts() {
    if (interruption != null && Thread.currentThread() == thread) interruption.heed();
  }

  @Nullable
  private synchronized Runnable take() {
    Runnable taken = next;
    next = null;
    return taken;
  }

  private void run(Runnable attempt) {
    Interruption heard = new Interruption(giveUp);
    interruption = heard;
    heard.heed();
    try {
      attempt.run();
    } finally {
      interruption = null;
      interrupted |= heard.end();
    }
  }
}
