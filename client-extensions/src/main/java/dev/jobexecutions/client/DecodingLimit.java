package dev.jobexecutions.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.Nullable;

/**
 * Lets only so many of the pages that one walk has fetched ahead be decoded at one time. They often
 * arrive together, and would keep each other, the page that is needed, and in a fresh JVM its
 * compiler from the processors. A page that is needed waits for none. Thread-safe.
 */
final class DecodingLimit {
  /** A converter has no way to know what it reads for, but reads in the thread that calls. */
  private static final Scoped<Page> READING = new Scoped<>();

  /** Asked once: in a container, the JVM reads files to know it, and each walk has a limit. */
  static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** How many more may be decoded; guarded by the lock. */
  private int free;

  DecodingLimit(int atOnce) {
    this.free = atOnce;
  }

  /** Returns a limit that leaves half of the processors to all else. */
  static DecodingLimit ofThisMachine() {
    return new DecodingLimit(PLACES);
  }

  /** Returns a page that is fetched ahead. */
  Page page() {
    return new Page();
  }

  /** Returns how many pages wait, as of now. */
  int waiting() {
    lock.lock();
    try {
      return lock.getWaitQueueLength(changed);
    } finally {
      lock.unlock();
    }
  }

  /** What makes a value of bytes that are there already. */
  @FunctionalInterface
  interface Decoding<T> {
    T decode() throws IOException;
  }

  /** Makes a call whose answer is decoded within the limit; null where there is none. */
  static <R> R reading(@Nullable Page page, Callable<R> call) throws Exception {
    return READING.during(page, call);
  }

  /** Returns the page that is read in this thread; null where it has no limit. */
  @Nullable
  static Page current() {
    return READING.get();
  }

  /** A page that is fetched ahead. */
  final class Page {
    /** Guarded by the lock. */
    private boolean needed;

    /** Says that it is needed from now on. */
    void need() {
      lock.lock();
      try {
        needed = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** Decodes it, once it is needed or few enough others are being decoded. */
    <T> T decoded(Decoding<T> decoding) throws IOException {
      boolean placed = enter();
      try {
        return decoding.decode();
      } finally {
        if (placed) leave();
      }
    }

    /** Returns whether it takes a place. */
    private boolean enter() {
      lock.lock();
      try {
        // Others decode what is in memory, and wait for nothing but a caller's listener.
        while (!needed && free == 0) changed.awaitUninterruptibly();
        if (needed) return false;
        free--;
        return true;
      } finally {
        lock.unlock();
      }
    }

    private void leave() {
      lock.lock();
      try {
        free++;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
