package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The HTTP server forgets a broken connection where its handler fails. One that is only closed it
 * keeps until its own end, so that a long test suite would fill the memory with them.
 */
@Timeout(30)
class BrokenConnectionTest {
  private final Backend backend = new Backend(BlaxelServer.builder().job("etl"));

  @Test
  void isForgottenWhereTheAnswerIsLost() throws Exception {
    backend.handler.script().lose(request -> true, 1);

    assertThat(failure()).isInstanceOf(IOException.class);
  }

  @Test
  void isForgottenWhereItBreaksWithinTheAnswer() throws Exception {
    CannedResponse broken = CannedResponse.status(200).json("[]").brokenAfter(1);
    backend.handler.script().answer(request -> true, List.of(broken));

    assertThat(failure()).isInstanceOf(IOException.class);
  }

  @Test
  void isNoneWhereTheAnswerIsWhole() throws Exception {
    assertThat(failure()).isNull();
  }

  /** Returns what the HTTP server is told by the handler of one request; null for nothing. */
  @Nullable
  private Throwable failure() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer http = HttpServer.create(new InetSocketAddress(here, 0), 0);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    http.createContext(
        "/",
        exchange -> {
          try {
            backend.handler.handle(exchange);
            failure.complete(null);
          } catch (IOException e) {
            failure.complete(e);
            throw e;
          }
        });
    http.start();
    try (Socket socket = new Socket(here, http.getAddress().getPort())) {
      socket
          .getOutputStream()
          .write("GET /v0 HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return failure.get();
    } finally {
      http.stop(0);
    }
  }
}
