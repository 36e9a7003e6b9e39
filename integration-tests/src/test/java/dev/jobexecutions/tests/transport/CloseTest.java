package dev.jobexecutions.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.BlaxelExecutions;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a closed client leaves behind. */
@Timeout(30)
class CloseTest {
  private static final String PROPERTY = "javax.net.ssl.trustStore";

  @AfterEach
  void trustAsBefore() {
    System.clearProperty(PROPERTY);
    System.clearProperty(PROPERTY + "Password");
  }

  /** With HTTP/2, the connection outlives the calls that are given up. */
  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void closesConnectionsWithCallsUnderWay(Protocol protocol, @TempDir Path folder)
      throws Exception {
    BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();
    MockResponse never = new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build();
    try (TlsServer server =
            TlsServer.start().protocols(protocol, Protocol.HTTP_1_1).answer(request -> never);
        Relay relay =
            new Relay(
                client -> {
                  Socket socket = new Socket("localhost", server.server.getPort());
                  connections.add(socket);
                  return socket;
                })) {
      trust(server, folder.resolve("store"));
      BlaxelExecutions blaxel =
          BlaxelExecutions.builder()
              .baseUrl(TlsServer.baseUrl(relay.port()))
              .apiKey("planted-secret-key")
              .build();
      CompletableFuture<?> page = blaxel.job("etl").list().asyncPages().next();
      assertThat(server.server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();

      blaxel.close();

      assertThat(page).failsWithin(10, TimeUnit.SECONDS);
      Socket connection = connections.take();
      while (!connection.isClosed()) Thread.sleep(1);
    }
  }

  private static void trust(TlsServer server, Path store) throws Exception {
    server.writeTrustStore(store);
    System.setProperty(PROPERTY, store.toString());
    System.setProperty(PROPERTY + "Password", "changeit");
  }
}
