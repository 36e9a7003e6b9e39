package dev.jobexecutions.benchmarks.threads;

import dev.jobexecutions.benchmarks.contender.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Threads that share one client, each of which asks for a page as soon as it has the one before.
 * One failed call ends them all. Not thread-safe itself.
 */
final class Callers implements AutoCloseable {
  /** So that a load ends, whatever becomes of the thread that is to end it. */
  private static final int MOST_CALLS = 1_000_000;

  private final Client client;
  private final int pageSize;
  private final List<Thread> threads = new ArrayList<>();
  private final LongAdder answered = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean stopped;

  /** Starts as many. The client is theirs to close. */
  Callers(Client client, int pageSize, int count, ThreadFactory kind) {
    this.client = client;
    this.pageSize = pageSize;
    for (int i = 0; i < count; i++) threads.add(kind.newThread(this::call));
    threads.forEach(Thread::start);
  }

  /** Returns how many calls were answered up to now. */
  long answered() throws IOException {
    Throwable reason = failure.get();
    if (reason != null) throw new IOException("a call failed: " + reason, reason);
    return answered.sum();
  }

  private void call() {
    try {
      for (int i = 0; !stopped; i++) {
        if (i == MOST_CALLS) throw new IOException("more than " + i + " calls by one thread");
        int read = client.page(pageSize);
        if (read != pageSize) throw new IOException("a page of " + read + ", not of " + pageSize);
        answered.increment();
      }
    } catch (Throwable e) { // Also an Error must be seen by whoever measures.
      failure.compareAndSet(null, e);
      stopped = true;
    }
  }

  /** Lets each thread end its call. */
  @Override
  public void close() throws IOException {
    stopped = true;
    try {
      for (Thread thread : threads) thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while calls were under way", e);
    }
    answered();
    client.close();
  }
}
