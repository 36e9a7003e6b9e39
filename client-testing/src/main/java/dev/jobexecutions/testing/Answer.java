package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What goes back for one request.
 *
 * @param status the HTTP status
 * @param headers what is sent beside what the HTTP server itself sends
 * @param body the pieces of the body, which nobody may change
 * @param length how many bytes the body is said to have; where they are more than it has, the
 *     connection breaks after it
 * @param delay how long nothing is sent
 */
record Answer(
    int status, Map<String, List<String>> headers, List<byte[]> body, long length, Duration delay) {
  static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));

  Answer(int status, Map<String, List<String>> headers, List<byte[]> body) {
    this(status, headers, body, size(body), Duration.ZERO);
  }

  private static long size(List<byte[]> body) {
    return body.stream().mapToLong(piece -> piece.length).sum();
  }

  /**
   * Sends everything, and takes the rest of the request from the connection.
   *
   * @throws IOException where the connection is broken, as was asked for
   */
  void send(HttpExchange exchange) throws IOException {
    if (!delay.isZero() && !waited()) {
      exchange.close();
      return;
    }
    // One by one: on Java 17, putAll does not see that two spellings are the same name.
    headers.forEach(exchange.getResponseHeaders()::put);
    if (length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1); // That is, without a body.
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, length);
    OutputStream out = exchange.getResponseBody();
    for (byte[] piece : body) out.write(piece);
    out.flush();
    if (size(body) < length) breakOff(exchange);
    exchange.close();
  }

  /** Breaks a connection, and has the HTTP server forget it, as it does for a failure alone. */
  static void breakOff(HttpExchange exchange) throws IOException {
    exchange.close();
    throw new IOException("The connection is broken, as was asked for");
  }

  /** Returns whether the time has passed, rather than the server been closed. */
  private boolean waited() {
    try {
      Thread.sleep(delay.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
