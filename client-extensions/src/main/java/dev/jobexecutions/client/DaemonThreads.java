package dev.jobexecutions.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that are made as they are needed, end when they are not, and keep no JVM alive. */
final class DaemonThreads {
  private DaemonThreads() {}

  static ExecutorService named(String name) {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
