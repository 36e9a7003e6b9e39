package dev.jobexecutions.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class Http2Test {
  private static final int INTERNAL_ERROR = 2;
  private static final int REFUSED_STREAM = 7;
  private static final String LONG = "[" + " ".repeat(1 << 16) + "]";
  private static final MockResponse EMPTY = new MockResponse.Builder().body("[]").build();

  private static BlaxelExecutions client(TlsServer server, Retries retries) {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .apiKey("planted-secret-key")
        .httpClient(server.trusting().build())
        .readTimeout(Duration.ofSeconds(2))
        .retries(retries.pauses(Duration.ofMillis(1), Duration.ofMillis(1)))
        .build();
  }

  private static RecordedRequest next(TlsServer server) throws InterruptedException {
    RecordedRequest request = server.server.takeRequest(10, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  @Test
  void isWhatClientAndServerAgreeOn() throws Exception {
    try (TlsServer server = TlsServer.start().answer(request -> EMPTY);
        BlaxelExecutions blaxel = client(server, Retries.none())) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      assertThat(next(server).getVersion()).isEqualTo("HTTP/2");
    }
  }

  @Test
  void isNotNeeded() throws Exception {
    try (TlsServer server =
            TlsServer.start().protocols(Protocol.HTTP_1_1).answer(request -> EMPTY);
        BlaxelExecutions blaxel = client(server, Retries.none())) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      assertThat(next(server).getVersion()).isEqualTo("HTTP/1.1");
    }
  }

  @Test
  void worksWithoutTlsWhereBothKnow() throws Exception {
    List<Protocol> known = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    OkHttpClient httpClient = new OkHttpClient.Builder().protocols(known).build();
    try (MockWebServer server = new MockWebServer()) {
      server.setProtocols(known);
      server.enqueue(EMPTY);
      server.start();
      try (BlaxelExecutions blaxel =
          BlaxelExecutions.builder()
              .baseUrl("http://localhost:" + server.getPort() + "/v0")
              .apiKey("planted-secret-key")
              .httpClient(httpClient)
              .build()) {
        assertThat(blaxel.job("etl").list()).isEmpty();
      }
      assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
    }
  }

  @Test
  void manyCallsAtATimeShareOneConnection() throws Exception {
    int calls = 40;
    CountDownLatch underWay = new CountDownLatch(calls + 1);
    try (TlsServer server =
            TlsServer.start()
                .answer(
                    request -> {
                      if (request.getTarget().contains("warm-up")) return EMPTY;
                      underWay.countDown();
                      if (underWay.getCount() == 1) underWay.countDown();
                      await(underWay);
                      return EMPTY;
                    });
        BlaxelExecutions blaxel = client(server, Retries.none())) {
      assertThat(blaxel.job("warm-up").list()).isEmpty();
      List<CompletableFuture<Optional<ExecutionPage>>> pages =
          IntStream.range(0, calls)
              .mapToObj(i -> blaxel.job("etl-" + i).list().asyncPages().next())
              .toList();
      pages.forEach(CompletableFuture::join);
      for (int i = 0; i <= calls; i++) assertThat(next(server).getConnectionIndex()).isZero();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TlsServer failingFirst(MockResponse first) throws IOException {
    TlsServer server = TlsServer.start();
    server.server.enqueue(first);
    server.server.enqueue(EMPTY);
    return server;
  }

  @Test
  void aStreamThatTheServerDidNotTakeIsRepeated() throws Exception {
    MockResponse refused =
        new MockResponse.Builder()
            .onRequestStart(new SocketEffect.CloseStream(REFUSED_STREAM))
            .build();
    try (TlsServer server = failingFirst(refused);
        BlaxelExecutions blaxel = client(server, Retries.standard())) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
  }

  @Test
  void aStreamThatIsResetInItsMiddleIsRepeated() throws Exception {
    try (TlsServer server = failingFirst(resetInTheMiddle());
        BlaxelExecutions blaxel = client(server, Retries.standard())) {
      assertThat(blaxel.job("etl").list()).isEmpty();
      assertThat(server.server.getRequestCount()).isEqualTo(2);
    }
  }

  @Test
  void aResetIsNotTakenForBadJson() throws Exception {
    try (TlsServer server = failingFirst(resetInTheMiddle());
        BlaxelExecutions blaxel = client(server, Retries.none())) {
      assertThatThrownBy(() -> blaxel.job("etl").list().iterator().hasNext())
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("lost the connection to localhost");
    }
  }

  private static MockResponse resetInTheMiddle() {
    return new MockResponse.Builder()
        .body(LONG)
        .onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR))
        .build();
  }

  @Test
  void afterGoawayCallsGoOverAnotherConnection() throws Exception {
    MockResponse last =
        new MockResponse.Builder()
            .body("[]")
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build();
    try (TlsServer server = failingFirst(last);
        BlaxelExecutions blaxel = client(server, Retries.standard())) {
      server.server.enqueue(EMPTY);
      assertThat(blaxel.job("etl").list()).isEmpty();
      // May still begin before the news of the end has come, and is then repeated.
      assertThat(blaxel.job("etl").list()).isEmpty();
      int connection = next(server).getConnectionIndex();
      while (connection == 0) connection = next(server).getConnectionIndex();
      assertThat(connection).isEqualTo(1);
    }
  }
}
