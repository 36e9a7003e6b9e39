package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What goes back for one request.
 *
 * @param status the HTTP status
 * @param headers what is sent beside what the HTTP server itself sends
 * @param body the pieces of the body, which nobody may change
 */
record Answer(int status, Map<String, List<String>> headers, List<byte[]> body) {
  static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));

  /** Sends everything, and takes the rest of the request from the connection. */
  void send(HttpExchange exchange) throws IOException {
    // One by one: on Java 17, putAll does not see that two spellings are the same name.
    headers.forEach(exchange.getResponseHeaders()::put);
    long length = body.stream().mapToLong(piece -> piece.length).sum();
    if (length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1); // That is, without a body.
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte[] piece : body) out.write(piece);
    }
  }
}
