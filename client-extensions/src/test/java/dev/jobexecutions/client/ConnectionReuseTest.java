package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls over the connections of earlier ones. */
@Timeout(30)
class ConnectionReuseTest {
  private static final int CALLS = 64;

  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch arrived = new CountDownLatch(CALLS);

  /** Answers no call before all are there, so that each has a connection of its own. */
  private HttpServer server(ExecutorService threads) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CALLS);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          connections.add(exchange.getRemoteAddress());
          CountDownLatch all = arrived;
          all.countDown();
          Deaf.await(all);
          byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void callAtOnce(JobExecutions job) {
    List<CompletableFuture<?>> calls =
        Stream.generate(() -> job.list().asyncPages())
            .limit(CALLS)
            .<CompletableFuture<?>>map(AsyncPages::next)
            .toList();
    calls.forEach(CompletableFuture::join);
  }

  @Test
  void asManyCallsAtOnceAsBeforeNeedNoNewConnection() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer server = server(threads);
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder()
            .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
            .apiKey("planted-secret")
            .build()) {
      for (int round = 0; round < 3; round++) {
        arrived = new CountDownLatch(CALLS);
        callAtOnce(blaxel.job("etl"));
      }
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
    assertThat(connections).hasSize(CALLS);
  }
}
