package dev.jobexecutions.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** An HTTP client that was made here, and so is closed here. */
record OwnHttpClient(OkHttpClient client) implements AutoCloseable {
  private static final int MAX_CALLS = 64;
  private static final int IDLE_SECONDS = 10;

  static OwnHttpClient open() {
    Dispatcher dispatcher = new Dispatcher(daemons());
    // There is one host only, and OkHttp's five calls a host would hold threads that share the
    // client up.
    dispatcher.setMaxRequests(MAX_CALLS);
    dispatcher.setMaxRequestsPerHost(MAX_CALLS);
    OkHttpClient.Builder client = new OkHttpClient.Builder().dispatcher(dispatcher);
    Timeouts.applyDefaults(client);
    return new OwnHttpClient(client.build());
  }

  /**
   * OkHttp's own dispatcher threads are none, and would keep a JVM waiting for a minute after its
   * last call.
   */
  private static ExecutorService daemons() {
    AtomicInteger count = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "blaxel-executions-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
