package dev.jobexecutions.tests.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server on {@code localhost} with a certificate whose authority only its own clients trust. */
final class TlsServer implements AutoCloseable {
  final MockWebServer server = new MockWebServer();
  private final HeldCertificate trusted;

  private TlsServer(HeldCertificate certificate, HeldCertificate trusted) throws IOException {
    this.trusted = trusted;
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
  }

  /** Starts a server that is what it says. */
  static TlsServer start() throws IOException {
    return with(new HeldCertificate.Builder().addSubjectAlternativeName("localhost"));
  }

  /** Starts a server with a certificate that an authority has signed. */
  static TlsServer with(HeldCertificate.Builder certificate) throws IOException {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    return new TlsServer(certificate.signedBy(authority).build(), authority);
  }

  TlsServer protocols(Protocol... protocols) {
    server.setProtocols(List.of(protocols));
    return this;
  }

  TlsServer answer(Function<RecordedRequest, MockResponse> answers) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answers.apply(request);
          }
        });
    return this;
  }

  String baseUrl() {
    return baseUrl(server.getPort());
  }

  /** The same by way of another port. */
  static String baseUrl(int port) {
    return "https://localhost:" + port + "/v0";
  }

  /**
   * Writes what a JVM needs to trust this server's certificate, by {@code
   * javax.net.ssl.trustStore}.
   */
  void writeTrustStore(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", trusted.certificate());
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "changeit".toCharArray());
    }
  }

  /** An HTTP client that trusts this server's certificate. */
  OkHttpClient.Builder trusting() {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(trusted.certificate()).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
  }

  @Override
  public void close() {
    server.close();
  }
}
