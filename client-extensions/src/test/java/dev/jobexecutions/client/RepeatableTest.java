package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures are worth another attempt. */
class RepeatableTest {
  @ParameterizedTest
  @MethodSource
  void mayPass(Throwable failure) {
    assertThat(Repeatable.isRepeatable(failure)).isTrue();
  }

  static Stream<Throwable> mayPass() {
    return Stream.of(
        new ConnectException("refused"),
        new SocketException("Connection reset"),
        new SocketTimeoutException("timeout"),
        new UnknownHostException("nowhere"),
        new EOFException(),
        new IOException("unexpected end of stream"),
        new ProtocolException("unexpected end of stream"),
        new ProtocolException(),
        new SSLException("closed"));
  }

  @ParameterizedTest
  @MethodSource
  void willNotPass(Throwable failure) {
    assertThat(Repeatable.isRepeatable(failure)).isFalse();
  }

  static Stream<Throwable> willNotPass() {
    return Stream.of(
        new IllegalStateException("a bug"),
        CallFailures.callTimeout(),
        new UnexpectedBodyException("the answer is empty", "$", null),
        new SSLPeerUnverifiedException("another host"),
        new UnknownServiceException("CLEARTEXT communication not permitted"),
        new ProtocolException("Too many follow-up requests: 21"),
        new ProtocolException("Received HTTP_PROXY_AUTH (407) code while not using proxy"),
        new ProtocolException("HTTP 204 had non-zero Content-Length: 5"),
        new SSLHandshakeException("no trust") {
          @Override
          public synchronized Throwable getCause() {
            return new CertificateException("expired");
          }
        });
  }
}
