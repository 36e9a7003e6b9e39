package dev.jobexecutions.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * An HTTP client that may still be in the making. Loading its classes and getting TLS ready takes
 * longer in a fresh JVM than all the rest of a client, so it is done beside that rest; the first
 * request waits for it. Thread-safe.
 */
final class LazyHttpClient implements Call.Factory {
  private final CompletableFuture<OkHttpClient> client;

  private LazyHttpClient(CompletableFuture<OkHttpClient> client) {
    this.client = client;
  }

  /**
   * Starts to make a client, in a thread of its own.
   *
   * @param next what that thread does then, while the first request is on its way: gets ready what
   *     will be needed for the answer. Whoever needs it meets what it may have failed with.
   */
  static LazyHttpClient making(Supplier<OkHttpClient> making, Runnable next) {
    CompletableFuture<OkHttpClient> client = new CompletableFuture<>();
    DaemonThreads.thread(
            "blaxel-executions-http",
            () -> {
              try {
                client.complete(making.get());
                next.run();
              } catch (Throwable e) { // For whoever makes the first request.
                client.completeExceptionally(e);
              }
            })
        .start();
    return new LazyHttpClient(client);
  }

  /** Takes a client as it is. */
  static LazyHttpClient made(OkHttpClient client) {
    return new LazyHttpClient(CompletableFuture.completedFuture(client));
  }

  /** Returns a client that shares connections, threads and TLS with this one. */
  LazyHttpClient with(UnaryOperator<OkHttpClient.Builder> change) {
    return new LazyHttpClient(client.thenApply(made -> change.apply(made.newBuilder()).build()));
  }

  /** Closes the connections that no call needs any more. */
  void closeConnections() {
    CompletableFuture<?> unused = client.thenAccept(made -> made.connectionPool().evictAll());
  }

  /**
   * Makes a call ready.
   *
   * @throws RuntimeException if the client could not be made, as for want of trusted certificates
   */
  @Override
  public Call newCall(Request request) {
    try {
      return client.join().newCall(request);
    } catch (CompletionException e) {
      throw Causes.rethrown(e);
    }
  }
}
