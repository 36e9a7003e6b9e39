package dev.jobexecutions.tests.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ResponseFormatException;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GzipTest {
  private static final String PAGE = "[{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{}}]";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private BlaxelExecutions client(OkHttpClient httpClient) {
    return BlaxelExecutions.builder()
        .baseUrl("http://localhost:" + server.getPort() + "/v0")
        .apiKey("planted-secret-key")
        .httpClient(httpClient)
        .retries(Retries.none())
        .build();
  }

  private static OkHttpClient asking(String encoding) {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain ->
                chain.proceed(
                    chain.request().newBuilder().header("Accept-Encoding", encoding).build()))
        .build();
  }

  private static Buffer zipped() throws IOException {
    Buffer zipped = new Buffer();
    try (GzipSink sink = new GzipSink(zipped)) {
      Buffer page = new Buffer().writeUtf8(PAGE);
      sink.write(page, page.size());
    }
    return zipped;
  }

  private static MockResponse.Builder answer(Buffer body) {
    return new MockResponse.Builder().body(body).setHeader("Content-Encoding", "gzip");
  }

  @Test
  void isAskedForAndUnpacked() throws Exception {
    server.enqueue(answer(zipped()).build());
    try (BlaxelExecutions blaxel = client(new OkHttpClient())) {
      assertThat(blaxel.job("etl").list().limit(1)).hasSize(1);
    }
    assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).contains("gzip");
  }

  @Test
  void aPageThatIsCutShortIsALostConnection() throws Exception {
    Buffer zipped = zipped();
    Buffer half = new Buffer();
    half.write(zipped, zipped.size() / 2);
    server.enqueue(
        answer(half)
            .setHeader("Content-Length", 1000)
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());
    assertThatThrownBy(this::list)
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("lost the connection to localhost");
  }

  @Test
  void whatFollowsThePageIsToldAsWhatItIs() throws Exception {
    server.enqueue(answer(zipped().writeUtf8("more")).build());
    assertThatThrownBy(this::list)
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("cannot decompress the answer of localhost");
  }

  @Test
  void aLengthThatCutsThePageIsAFailure() throws Exception {
    Buffer zipped = zipped();
    long length = zipped.size() - 9;
    server.enqueue(answer(zipped).setHeader("Content-Length", length).build());
    assertThatThrownBy(this::list).isInstanceOf(TransportException.class);
  }

  @Test
  void aUserMayWantNone() throws Exception {
    server.enqueue(new MockResponse.Builder().body(PAGE).build());
    try (BlaxelExecutions blaxel = client(asking("identity"))) {
      assertThat(blaxel.job("etl").list().limit(1)).hasSize(1);
    }
    assertThat(server.takeRequest().getHeaders().values("Accept-Encoding"))
        .containsExactly("identity");
  }

  /** OkHttp then leaves it to that user to unpack. */
  @Test
  void whoAsksForGzipAndDoesNotUnpackItIsToldWhatCame() throws Exception {
    server.enqueue(answer(zipped()).build());
    try (BlaxelExecutions blaxel = client(asking("gzip"))) {
      assertThatThrownBy(() -> blaxel.job("etl").list().iterator().hasNext())
          .isInstanceOf(ResponseFormatException.class);
    }
  }

  private void list() {
    try (BlaxelExecutions blaxel = client(new OkHttpClient())) {
      assertThat(blaxel.job("etl").list().limit(1)).hasSize(1);
    }
  }
}
