package dev.jobexecutions.tests.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on the loopback interface that answers each request by exactly the bytes that it is told
 * to, and counts its connections. It can go down and come up again on the same port. Thread-safe.
 */
final class FaultServer implements AutoCloseable {
  private static final int BACKLOG = 1_024;
  private static final int MAX_KEPT = 1_000;

  private final Service service;

  /** The first requests; a test that looks at them makes no more. */
  private final Queue<WireRequest> received = new ConcurrentLinkedQueue<>();

  private final AtomicInteger receivedCount = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger toReset = new AtomicInteger();
  private final Set<Socket> open = new HashSet<>();
  private final int port;
  private ServerSocket listener;

  private Thread acceptor;

  private FaultServer(Service service) {
    this.service = service;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
    this.acceptor = serve(listener);
  }

  static FaultServer start(Service service) {
    return new FaultServer(service);
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes down: breaks its connections, and refuses others. */
  void stop() {
    endListening();
    synchronized (this) {
      List.copyOf(open).forEach(this::reset);
    }
  }

  private void endListening() {
    Thread ending;
    synchronized (this) {
      ending = acceptor;
      try {
        listener.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try {
      // Until it has left, the port is taken, and a connection may still come in.
      ending.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Comes up again on the same port, if it is down. */
  synchronized void restart() {
    if (!listener.isClosed()) return;
    listener = listen(port);
    acceptor = serve(listener);
  }

  /** Breaks the next connections before their requests are read. */
  void resetNextConnections(int count) {
    toReset.set(count);
  }

  /** The host and the port, as messages have them. */
  String address() {
    return listenerAddress() + ":" + port;
  }

  private static String listenerAddress() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  String baseUrl() {
    return "http://" + address() + "/v0";
  }

  int receivedCount() {
    return receivedCount.get();
  }

  /** All requests until now, up to 1,000. */
  List<WireRequest> received() {
    return new ArrayList<>(received);
  }

  /** How many connections there were until now. */
  int accepted() {
    return accepted.get();
  }

  synchronized int open() {
    return open.size();
  }

  /** Waits until the client has closed all connections but so many. */
  void awaitOpen(int count) {
    LeakCheck.settle(
        () -> open() <= count,
        () -> open() + " connections are open, and " + count + " at most should be");
  }

  private Thread serve(ServerSocket from) {
    return daemon(
        () -> {
          try {
            while (true) accept(from.accept());
          } catch (IOException e) {
            // It went down.
          }
        });
  }

  private synchronized void accept(Socket socket) {
    accepted.incrementAndGet();
    open.add(socket);
    Thread unused = daemon(() -> converse(socket));
  }

  private void converse(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      if (toReset.getAndUpdate(left -> Math.max(0, left - 1)) > 0) return;
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (WireRequest request; (request = WireRequest.read(in)) != null; ) {
        if (receivedCount.getAndIncrement() < MAX_KEPT) received.add(request);
        switch (service.reply(request).send(socket.getOutputStream())) {
          case KEEP -> {}
          case RESET -> {
            return;
          }
          case FINISH -> {
            socket.shutdownOutput();
            awaitHangUp(in);
            return;
          }
          case STALL -> {
            awaitHangUp(in);
            return;
          }
        }
      }
    } catch (IOException e) {
      // The client went away, as it may.
    } finally {
      reset(socket);
    }
  }

  private static void awaitHangUp(InputStream in) throws IOException {
    long unused = in.transferTo(OutputStream.nullOutputStream());
  }

  /** Where the client has closed its side already, this only gives the port back sooner. */
  private synchronized void reset(Socket socket) {
    try (socket) {
      if (!socket.isClosed()) socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is as closed as can be.
    }
    open.remove(socket);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fault-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    stop();
  }
}
