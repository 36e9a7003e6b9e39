package dev.jobexecutions.tests.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.Nullable;

/** A proxy on the loopback interface, but for what it is asked with. Thread-safe. */
final class Relay implements AutoCloseable {
  /** Finds out where a client wants to go. */
  interface Greeting {
    /** Reads what the client asks with; null where it is sent away. */
    @Nullable
    Socket connect(Socket client) throws IOException;
  }

  private final ServerSocket listener;
  private final Greeting greeting;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  Relay(Greeting greeting) {
    this.greeting = greeting;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  Proxy address(Proxy.Type type) {
    return new Proxy(type, listener.getLocalSocketAddress());
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      sockets.add(client);
      daemon(() -> relay(client));
    }
  }

  private void relay(Socket client) throws IOException {
    try (client) {
      Socket server = greeting.connect(client);
      if (server == null) return;
      sockets.add(server);
      daemon(() -> pump(client, server));
      pump(server, client);
    }
  }

  private static void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) out.write(buffer, 0, n);
    }
  }

  private interface Task {
    void run() throws IOException;
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                // Somebody hung up.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
