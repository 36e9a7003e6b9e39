package dev.jobexecutions.benchmarks.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.benchmarks.contender.Client;
import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class CallersTest {
  /** A client that answers as it is told. */
  private static class FakeClient implements Client {
    boolean closed;

    @Override
    public long walk(LongConsumer progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int page(int size) throws IOException {
      return size;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void callAtTheSameTime() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(8);
    FakeClient client =
        new FakeClient() {
          @Override
          public int page(int size) throws IOException {
            if (calls.getAndIncrement() >= 8) return size;
            try {
              together.await(); // Passes only where eight call at once.
            } catch (InterruptedException | BrokenBarrierException e) {
              throw new IOException(e);
            }
            return size;
          }
        };
    try (Callers callers = new Callers(client, 1, 8, Thread::new)) {
      while (callers.answered() < 8) Thread.onSpinWait();
    }
    assertThat(client.closed).isTrue();
  }

  @Test
  void countTheAnswers() throws Exception {
    FakeClient client = new FakeClient();
    try (Callers callers = new Callers(client, 1, 2, Thread::new)) {
      while (callers.answered() < 100) Thread.onSpinWait();
    }
    assertThat(client.closed).isTrue();
  }

  @Test
  void failWhereAPageIsShort() {
    assertThatThrownBy(
            () -> {
              try (Callers callers = new Callers(shortBy(1), 3, 2, Thread::new)) {
                while (callers.answered() >= 0) Thread.onSpinWait();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a page of 2, not of 3");
  }

  private static Client shortBy(int missing) {
    return new FakeClient() {
      @Override
      public int page(int size) {
        return size - missing;
      }
    };
  }
}
