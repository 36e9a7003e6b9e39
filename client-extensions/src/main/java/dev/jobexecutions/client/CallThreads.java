package dev.jobexecutions.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/**
 * The calls that are under way, and the threads that make those that no thread waits for; a {@link
 * WaitingThread} makes its own. The threads are daemons, so that an idle client keeps no JVM alive.
 * Thread-safe.
 */
final class CallThreads implements AutoCloseable {
  private final Set<PendingCall<?>> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = DaemonThreads.named("blaxel-executions-call");
  @Nullable private final UnaryOperator<Runnable> decorator;

  private volatile Runnable afterClose = () -> {};

  /**
   * Has no thread yet.
   *
   * @param decorator gives tasks what they need of the thread that asks for a call; may be null
   */
  CallThreads(@Nullable UnaryOperator<Runnable> decorator) {
    this.decorator = decorator;
  }

  /** Returns what does the same as a task in what surrounds this thread. */
  Runnable decorated(Runnable task) {
    return decorator == null ? task : decorator.apply(task);
  }

  /** Notes that a call has begun, which ends with the client. */
  void add(PendingCall<?> call) {
    if (threads.isShutdown()) throw closed(null);
    open.add(call);
    // A close that came meanwhile may have missed it.
    if (threads.isShutdown()) call.cancel();
  }

  void remove(PendingCall<?> call) {
    open.remove(call);
    if (threads.isShutdown() && open.isEmpty()) afterClose.run();
  }

  void run(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw closed(e);
    }
  }

  boolean isClosed() {
    return threads.isShutdown();
  }

  private static IllegalStateException closed(@Nullable Throwable cause) {
    return new IllegalStateException("This BlaxelExecutions is closed", cause);
  }

  /** Notes what follows a close, and again the end of the last call that it has cancelled. */
  void afterClose(Runnable then) {
    afterClose = then;
  }

  /** Cancels what is under way; in this order, so that no call slips through between the two. */
  @Override
  public void close() {
    threads.shutdown();
    open.forEach(PendingCall::cancel);
    afterClose.run();
  }
}
