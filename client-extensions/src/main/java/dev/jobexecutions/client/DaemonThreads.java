package dev.jobexecutions.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that are made as they are needed, end when they are not, and keep no JVM alive. */
final class DaemonThreads {
  private DaemonThreads() {}

  static ExecutorService named(String name) {
    return Executors.newCachedThreadPool(task -> thread(name, task));
  }

  /** Makes one thread for what is to begin later, which forgets what is cancelled. */
  static ScheduledExecutorService timer(String name) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, task -> thread(name, task));
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(1, TimeUnit.MINUTES);
    timer.allowCoreThreadTimeOut(true);
    return timer;
  }

  /**
   * Makes a thread that takes over nothing of the one that happens to need it first: neither its
   * inheritable variables nor its class loader. It will work for others.
   */
  static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
    return thread;
  }
}
