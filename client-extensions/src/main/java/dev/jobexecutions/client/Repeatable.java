package dev.jobexecutions.client;

import java.io.IOException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells failures that may pass from those that will not. */
final class Repeatable {
  private Repeatable() {}

  /** Whether the same request may be answered the next time. */
  static boolean isRepeatable(Throwable failure) {
    if (failure instanceof TokenCallFailure token) return Tolerance.mayPass(token.reason());
    if (!(failure instanceof IOException io) || CallFailures.isCallTimeout(io)) return false;
    if (io instanceof UnexpectedBodyException) return false;
    if (io instanceof SSLPeerUnverifiedException || io instanceof UnknownServiceException)
      return false;
    OddAnswer odd = OddAnswer.of(io);
    if (odd != null && odd.isFinal()) return false;
    return !Causes.contain(io, CertificateException.class);
  }
}
