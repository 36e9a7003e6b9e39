package dev.jobexecutions.tests.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP server on the loopback interface that answers every request with the same status, headers
 * and bytes, and keeps the headers that it was sent. Thread-safe.
 */
public final class FixedAnswerServer implements AutoCloseable {
  private final List<Headers> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private FixedAnswerServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server that answers 200 with this JSON text. */
  public static FixedAnswerServer ok(String json) throws IOException {
    return start(200, Map.of("Content-Type", "application/json"), json);
  }

  /** Starts a server that answers each request like this, on a free port. */
  public static FixedAnswerServer start(int status, Map<String, String> headers, String body)
      throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FixedAnswerServer server = new FixedAnswerServer(http);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.createContext("/", exchange -> server.answer(exchange, status, headers, bytes));
    http.start();
    return server;
  }

  private void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    try (exchange) {
      received.add(exchange.getRequestHeaders());
      headers.forEach(exchange.getResponseHeaders()::set);
      // The JDK's server takes -1 for an empty body, and 0 for one of unknown length.
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The base URL to give to a client; it ends in {@code /v0}. */
  public String baseUrl() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getHostString() + ":" + address.getPort() + "/v0";
  }

  /** The headers of each request until now. */
  public List<Headers> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
