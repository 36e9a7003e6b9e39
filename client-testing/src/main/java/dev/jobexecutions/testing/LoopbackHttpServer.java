package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final InetSocketAddress address;
  private final ExecutorService executor;
  private final AtomicBoolean closing = new AtomicBoolean();

  private LoopbackHttpServer(HttpServer http, HttpHandler handler) {
    this.http = http;
    this.address = http.getAddress();
    this.executor = Executors.newCachedThreadPool(daemons("blaxel-server-" + address.getPort()));
    http.createContext("/", handler);
    http.setExecutor(this::execute);
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
    LoopbackHttpServer server = new LoopbackHttpServer(http, handler);
    startAsDaemon(http);
    return server;
  }

  int port() {
    return address.getPort();
  }

  String origin() {
    String host = address.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }

  boolean isClosed() {
    return closing.get();
  }

  @Override
  public void close() {
    // The second time the port may be somebody else's, who is not to be talked to.
    if (closing.getAndSet(true)) return;
    // An interrupted thread would end the work of stop half-way, and lose its flag on Java 25.
    boolean interrupted = Thread.interrupted();
    awaitStop();
    http.stop(0); // Waits for the server's thread to end.
    executor.shutdownNow();
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Runs what has come in; on the server's own thread, which calls this for each request. */
  private void execute(Runnable exchange) {
    // A stop from any other thread misses a connection that this one is just accepting, and leaves
    // it open for ever.
    if (closing.get()) http.stop(0);
    else executor.execute(exchange);
  }

  /** Gives the server's thread something to do, and waits until it has closed all connections. */
  private void awaitStop() {
    try (Socket last = new Socket(Proxy.NO_PROXY)) {
      last.connect(address);
      last.getOutputStream().write('\n');
      int unused = last.getInputStream().read();
    } catch (IOException e) {
      // Closed, as was asked for.
    }
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
