package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private final AtomicInteger givenUp = new AtomicInteger();
  private final Interruption interruption = new Interruption(givenUp::incrementAndGet);

  private final Thread thread = Thread.currentThread();

  @AfterEach
  void forgetTheInterrupt() {
    boolean unused = Thread.interrupted();
  }

  /** From another thread: one that interrupts itself waits for nothing. */
  private void interrupt() {
    Thread interrupter = new Thread(thread::interrupt);
    interrupter.start();
    while (interrupter.isAlive()) Thread.onSpinWait();
  }

  @Test
  void anInterruptGivesUpOnce() {
    interruption.heed();
    interrupt();
    assertThat(givenUp).hasValue(1);
    interrupt();
    interruption.heed();
    assertThat(givenUp).hasValue(1);
    assertThat(interruption.end()).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptFromBeforeGivesUpToo() {
    Thread.currentThread().interrupt();
    interruption.heed();
    assertThat(givenUp).hasValue(1);
    assertThat(interruption.end()).isTrue();
  }

  @Test
  void withoutAnInterruptNothingIsGivenUp() {
    interruption.heed();
    interruption.heed();
    assertThat(interruption.end()).isFalse();
    interrupt();
    assertThat(givenUp).hasValue(0);
  }
}
