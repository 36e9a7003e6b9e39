package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server on the loopback interface, with daemon threads only. */
final class LoopbackHttpServer implements AutoCloseable {
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  /** Many clients may connect at the same moment; the default of 50 lets the rest wait a second. */
  private static final int BACKLOG = 1_024;

  static {
    // The HTTP server writes headers and body apart. Without TCP_NODELAY the second one waits for
    // the client's delayed acknowledgement, 40 ms for each answer on a kept connection. The server
    // reads this property once, when its first instance is made.
    if (System.getProperty(NO_DELAY) == null) System.setProperty(NO_DELAY, "true");
  }

  private final HttpServer http;
  private final ExecutorService executor;

  private LoopbackHttpServer(HttpServer http, ExecutorService executor) {
    this.http = http;
    this.executor = executor;
  }

  static LoopbackHttpServer start(int port, HttpHandler handler) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer http;
    try {
      http = HttpServer.create(address, BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The server cannot listen on port "
              + port
              + " of "
              + address.getAddress().getHostAddress()
              + ": is it taken? Port 0 takes any free one.",
          e);
    }
    http.createContext("/", handler);
    ExecutorService executor =
        Executors.newCachedThreadPool(daemons("blaxel-server-" + http.getAddress().getPort()));
    http.setExecutor(executor);
    startAsDaemon(http);
    return new LoopbackHttpServer(http, executor);
  }

  int port() {
    return http.getAddress().getPort();
  }

  String origin() {
    String host = http.getAddress().getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }

  @Override
  public void close() {
    // An interrupted thread would end the work of stop half-way, and lose its flag on Java 25.
    boolean interrupted = Thread.interrupted();
    http.stop(0);
    executor.shutdownNow();
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** The server's own thread is a daemon only if the thread that starts it is one. */
  private static void startAsDaemon(HttpServer http) {
    Thread starter = new Thread(http::start, "blaxel-server-start");
    starter.setDaemon(true);
    starter.start();
    boolean interrupted = false;
    while (starter.isAlive()) {
      try {
        starter.join();
      } catch (InterruptedException e) {
        interrupted = true; // Starting takes no time worth giving up for.
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
