package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CausesTest {
  @Test
  void aFailureIsItsOwnFirstCause() {
    assertThat(Causes.contain(new IOException(), IOException.class)).isTrue();
  }

  @Test
  void causesAreFoundHoweverDeep() {
    Throwable failure = new IOException("the reason");
    for (int i = 0; i < 40; i++) failure = new RuntimeException(failure);

    assertThat(Causes.contain(failure, IOException.class)).isTrue();
    assertThat(Causes.contain(failure, IllegalStateException.class)).isFalse();
  }

  @Test
  @Timeout(20)
  void aChainThatBitesItsTailEnds() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException other = new RuntimeException("other", one);
    one.initCause(other);

    assertThat(Causes.contain(one, IOException.class)).isFalse();
  }
}
