package dev.jobexecutions.tests.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.Retries;
import dev.jobexecutions.client.TransportException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TlsTest {
  private static final int TLS_1_2 = 0x0303;
  private static final int TLS_1_3 = 0x0304;

  /** TLS 1.3's own, ECDHE with an AEAD cipher, and what OkHttp still calls modern beside them. */
  private static final Integer[] MODERN = {
    0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c,
    0x009d, 0x002f, 0x0035, 0x000a
  };

  private static BlaxelExecutions.Builder builder(String baseUrl) {
    return BlaxelExecutions.builder()
        .baseUrl(baseUrl)
        .apiKey("planted-secret-key")
        .retries(Retries.none());
  }

  private static Throwable failure(BlaxelExecutions.Builder builder) {
    try (BlaxelExecutions blaxel = builder.build()) {
      return catchThrowable(() -> blaxel.job("etl").list().iterator().hasNext());
    }
  }

  private static Throwable failure(TlsServer server, OkHttpClient httpClient) {
    return failure(builder(server.baseUrl()).httpClient(httpClient));
  }

  /** Takes one connection, reads what a client offers, and answers these bytes. */
  private static CompletableFuture<ClientHello> answerOnce(ServerSocket listener, byte[] answer) {
    CompletableFuture<ClientHello> hello = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = listener.accept()) {
                hello.complete(ClientHello.read(socket.getInputStream()));
                socket.getOutputStream().write(answer);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
              } catch (IOException e) {
                hello.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return hello;
  }

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static BlaxelExecutions.Builder builder(ServerSocket listener) {
    return builder("https://127.0.0.1:" + listener.getLocalPort() + "/v0");
  }

  @Test
  void onlyModernVersionsAndCiphersAreOffered() throws Exception {
    try (ServerSocket listener = listener()) {
      CompletableFuture<ClientHello> hello = answerOnce(listener, alertProtocolVersion());
      failure(builder(listener));
      ClientHello offered = hello.get(10, TimeUnit.SECONDS);
      assertThat(offered.versions()).containsExactlyInAnyOrder(TLS_1_3, TLS_1_2);
      assertThat(offered.cipherSuites()).isNotEmpty().isSubsetOf(MODERN);
    }
  }

  @Test
  void aServerThatWantsAnOlderVersionIsRefused() throws Exception {
    for (byte[] answer : new byte[][] {alertProtocolVersion(), helloOfTls11()}) {
      try (ServerSocket listener = listener()) {
        var unused = answerOnce(listener, answer);
        assertThat(failure(builder(listener)))
            .isInstanceOf(TransportException.class)
            .hasMessageContaining("no secure connection to 127.0.0.1")
            .hasMessageContaining("TLS 1.2 or 1.3");
      }
    }
  }

  private static byte[] alertProtocolVersion() {
    return new byte[] {0x15, 3, 1, 0, 2, 2, 70};
  }

  private static byte[] helloOfTls11() {
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    hello.writeBytes(new byte[] {0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2});
    hello.writeBytes(new byte[32]);
    hello.writeBytes(new byte[] {0, (byte) 0xc0, 0x13, 0});
    return hello.toByteArray();
  }

  @Test
  void aServerWithoutTlsIsRefused() throws Exception {
    try (ServerSocket listener = listener()) {
      var unused = answerOnce(listener, "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      assertThat(failure(builder(listener)))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("no secure connection to 127.0.0.1")
          .hasMessageContaining("TLS 1.2 or 1.3");
    }
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsRefused() throws IOException {
    try (TlsServer server = TlsServer.start()) {
      assertThat(failure(builder(server.baseUrl())))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("no secure connection to localhost:" + server.server.getPort())
          .hasMessageContaining("its certificate is not trusted")
          .hasMessageContaining("httpClient");
      assertThat(server.server.getRequestCount()).isZero();
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefused() throws IOException {
    HeldCertificate.Builder other =
        new HeldCertificate.Builder().addSubjectAlternativeName("api.example.com");
    try (TlsServer server = TlsServer.with(other)) {
      assertThat(failure(server, server.trusting().build()))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("no secure connection to localhost")
          .hasMessageContaining("its certificate is for another host; check the base URL");
      assertThat(server.server.getRequestCount()).isZero();
    }
  }

  @Test
  void anExpiredCertificateIsRefused() throws IOException {
    HeldCertificate.Builder expired =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .validityInterval(0, 1_000);
    try (TlsServer server = TlsServer.with(expired)) {
      assertThat(failure(server, server.trusting().build()))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("no secure connection to localhost")
          .hasMessageContaining("its certificate has expired");
    }
  }

  @Test
  void aTrustedCertificateIsAccepted() throws IOException {
    try (TlsServer server =
            TlsServer.start().answer(request -> new MockResponse.Builder().body("[]").build());
        BlaxelExecutions blaxel =
            builder(server.baseUrl()).httpClient(server.trusting().build()).build()) {
      assertThat(blaxel.job("etl").list()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://api.blaxel.ai/v0", "http://10.0.0.1/v0", "http://localhost.evil/"})
  void plainHttpIsForThisMachineOnly(String baseUrl) {
    assertThat(catchThrowable(() -> builder(baseUrl).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unencrypted");
  }
}
