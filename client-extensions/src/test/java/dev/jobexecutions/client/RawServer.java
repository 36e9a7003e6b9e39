package dev.jobexecutions.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** A server that writes exactly the bytes it is told to, which a well-behaved one could not. */
final class RawServer implements AutoCloseable {
  /** A request up to its empty line. */
  record Head(String requestLine, Map<String, String> headers) {}

  /** What to write; whether the connection stays open and silent then. */
  record Reply(String text, boolean stall) {
    static Reply of(String text) {
      return new Reply(text, false);
    }

    static Reply stalled(String text) {
      return new Reply(text, true);
    }

    /** A whole answer with a length that fits. */
    static Reply http(int status, String headers, String body) {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      return of(
          "HTTP/1.1 "
              + status
              + " Some\r\n"
              + headers
              + "Content-Length: "
              + length
              + "\r\nConnection: close\r\n\r\n"
              + body);
    }
  }

  final BlockingQueue<Head> received = new LinkedBlockingQueue<>();
  private final Semaphore hangUps = new Semaphore(0);
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ServerSocket listener;

  RawServer(Reply reply) {
    this(head -> reply);
  }

  RawServer(Function<Head, Reply> replies) {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(() -> accept(replies));
  }

  /** Waits until a client has closed a connection that this server keeps open. */
  void awaitHangUp() throws InterruptedException {
    hangUps.acquire();
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  private void accept(Function<Head, Reply> replies) {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        daemon(() -> answer(socket, replies));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void answer(Socket socket, Function<Head, Reply> replies) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
        lines.add(line);
      if (lines.isEmpty()) return;
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line : lines.subList(1, lines.size())) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      Head head = new Head(lines.get(0), headers);
      received.add(head);
      Reply reply = replies.apply(head);
      socket.getOutputStream().write(reply.text().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      if (!reply.stall()) {
        socket.close();
      } else if (in.read() == -1) {
        hangUps.release();
      }
    } catch (IOException e) {
      hangUps.release(); // The client went away, as some tests want it to.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
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
