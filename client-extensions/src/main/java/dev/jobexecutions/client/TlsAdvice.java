package dev.jobexecutions.client;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What to do where no secure connection comes about. */
final class TlsAdvice {
  /** How the JDK calls plain HTTP, for example. */
  private static final String NO_TLS = "Unsupported or unrecognized SSL message";

  private TlsAdvice() {}

  /** Continues a sentence that names the server; empty where the failure is another. */
  static String of(IOException failure) {
    if (failure instanceof SSLPeerUnverifiedException)
      return "; its certificate is for another host; check the base URL";
    if (Causes.contain(failure, CertificateExpiredException.class))
      return "; its certificate has expired, or this machine's clock is wrong";
    if (Causes.contain(failure, CertificateException.class))
      return "; its certificate is not trusted; where that is meant so, as behind a company's"
          + " proxy, give the builder an httpClient that trusts it";
    if (failure instanceof SSLHandshakeException || NO_TLS.equals(failure.getMessage()))
      return "; what listens there, be it a proxy, must speak TLS 1.2 or 1.3";
    return "";
  }
}
