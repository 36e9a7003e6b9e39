package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class CleanedCauseTest {
  private final Secrets secrets = new Secrets();

  CleanedCauseTest() {
    secrets.keep("planted-secret");
  }

  private Throwable cleaned(Throwable cause) {
    return Objects.requireNonNull(CleanedCause.of(cause, secrets::excerpt));
  }

  @Test
  void aCauseWhoseTraceIsFitToBeShownIsKept() {
    Exception failure = new Exception("one", new Exception("two"));
    failure.addSuppressed(new Exception("three", new Exception("four")));
    assertThat(cleaned(failure)).isSameAs(failure);
    assertThat(CleanedCause.of(null, secrets::excerpt)).isNull();
  }

  @Test
  void anotherOneIsNamedWithoutWhatIsUnfitAndWithItsPlace() {
    IOException failure = new IOException("is planted-secret\n2026-08-01 INFO forged \u001b[2J");
    Throwable standIn = cleaned(failure);
    assertThat(standIn).hasMessage("java.io.IOException: is *** 2026-08-01 INFO forged [2J");
    assertThat(standIn.getStackTrace()).isEqualTo(failure.getStackTrace());
  }

  /** OkHttp writes it in lines, and whoever handles it knows it by its type. */
  @Test
  void aWrongCertificateIsKept() {
    Exception failure = new SSLPeerUnverifiedException("Hostname x not verified:\n    certificate");
    assertThat(cleaned(failure)).isSameAs(failure);
  }

  @Test
  void aLongTextIsCut() {
    assertThat(cleaned(new IOException("x".repeat(100_000)))).message().hasSizeLessThan(400);
  }

  @Test
  void whatIsFitOfAChainIsKept() {
    Exception fit = new Exception("fit", new Exception("fit too"));
    Exception suppressed = new Exception("suppressed");
    Exception failure = new Exception("one", new Exception("planted-secret", fit));
    failure.addSuppressed(suppressed);
    failure.addSuppressed(new Exception("un\nfit"));
    Throwable standIn = cleaned(failure);
    assertThat(standIn).hasMessage("java.lang.Exception: one");
    assertThat(standIn.getCause()).hasMessage("java.lang.Exception: ***").hasCause(fit);
    assertThat(standIn.getSuppressed()).hasSize(2).contains(suppressed);
    assertThat(standIn.getSuppressed()[1]).hasMessage("java.lang.Exception: un fit");
  }

  @Test
  void aChainOfCausesThatBitesItsTailEnds() {
    Exception head = new Exception("head");
    Exception tail = new Exception("tail", head);
    head.initCause(tail);
    assertThat(cleaned(head).getCause()).hasMessage("java.lang.Exception: tail").hasNoCause();
  }

  @Test
  void failuresThatSuppressEachOtherEnd() {
    Exception one = new Exception("one");
    Exception other = new Exception("other");
    one.addSuppressed(other);
    other.addSuppressed(one);
    Throwable standIn = cleaned(one);
    assertThat(standIn.getSuppressed()).hasSize(1);
    assertThat(standIn.getSuppressed()[0].getSuppressed()).isEmpty();
  }

  /** As a proxy of causes could give, which makes each when it is asked for. */
  @Test
  void aChainOfCausesWithoutEndIsCut() {
    int length = 0;
    for (Throwable at = cleaned(new Endless()); at != null; at = at.getCause()) length++;
    assertThat(length).isLessThan(100);
  }

  private static final class Endless extends Exception {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }
}
