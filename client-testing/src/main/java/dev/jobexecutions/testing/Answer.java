package dev.jobexecutions.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import okio.BufferedSink;
import okio.Okio;

/**
 * What goes back for one request.
 *
 * @param status the HTTP status
 * @param headers what is sent beside what the HTTP server itself sends
 * @param length number of bytes of the body, 0 for none, -1 for as many as come
 * @param body writes the body
 */
record Answer(int status, Map<String, List<String>> headers, long length, Body body) {
  /** Writes a body straight to the socket. */
  interface Body {
    void writeTo(BufferedSink sink) throws IOException;
  }

  static Answer json(int status, Body body) {
    return new Answer(status, Map.of("Content-Type", List.of("application/json")), -1, body);
  }

  static Answer of(int status, Map<String, List<String>> headers, byte[] body) {
    return new Answer(status, headers, body.length, sink -> sink.write(body));
  }

  /**
   * Sends everything. A body that fails half-way breaks the connection, so that nobody takes it for
   * whole.
   */
  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().putAll(headers);
    if (length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, Math.max(length, 0));
    OutputStream out = exchange.getResponseBody();
    BufferedSink sink = Okio.buffer(Okio.sink(out));
    body.writeTo(sink);
    sink.close();
  }
}
