package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

/** What a user is told to do where TLS fails; TlsTest of the integration tests makes it fail. */
class TlsAdviceTest {
  @Test
  void aCertificateForAnotherHost() {
    assertThat(TlsAdvice.of(new SSLPeerUnverifiedException("no")))
        .isEqualTo("; its certificate is for another host; check the base URL");
  }

  @Test
  void oneThatHasExpired() {
    IOException failure = new SSLHandshakeException("no");
    failure.initCause(new CertificateExpiredException("in 2020"));
    assertThat(TlsAdvice.of(failure)).contains("has expired, or this machine's clock is wrong");
  }

  @Test
  void oneThatIsNotTrusted() {
    IOException failure = new SSLHandshakeException("no");
    failure.initCause(new CertificateException("unknown issuer"));
    assertThat(TlsAdvice.of(failure)).contains("is not trusted").contains("httpClient");
  }

  @Test
  void noTlsOrAnOldOne() {
    String advice = "; what listens there, be it a proxy, must speak TLS 1.2 or 1.3";
    assertThat(TlsAdvice.of(new SSLHandshakeException("protocol_version"))).isEqualTo(advice);
    assertThat(TlsAdvice.of(new SSLException("Unsupported or unrecognized SSL message")))
        .isEqualTo(advice);
  }

  @Test
  void nothingWhereTlsIsNotToBlame() {
    assertThat(TlsAdvice.of(new SSLException("closed"))).isEmpty();
    assertThat(TlsAdvice.of(new IOException("Connection reset"))).isEmpty();
  }
}
