package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CancellableStepTest {
  private final CallThreads threads = new CallThreads(null);
  private final Call call =
      new OkHttpClient().newCall(new Request.Builder().url("https://nowhere.invalid").build());

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void returnsWhatTheWorkReturns() throws Exception {
    Thread worker = CancellableStep.of(call, threads, Thread::currentThread);
    assertThat(worker).isNotSameAs(Thread.currentThread());
  }

  @Test
  void anInterruptEndsTheWaitAndStaysSet() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                CancellableStep.of(
                    call, threads, () -> new CountDownLatch(1).await(1, TimeUnit.MINUTES)))
        .isInstanceOf(IOException.class)
        .hasMessage("Canceled");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCallThatIsCancelledAlreadyDoesNoWork() {
    call.cancel();
    assertThatThrownBy(() -> CancellableStep.of(call, threads, () -> assertThat(1).isEqualTo(2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aClosedClientDoesNoWork() {
    threads.close();
    assertThatThrownBy(() -> CancellableStep.of(call, threads, () -> assertThat(1).isEqualTo(2)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aDecoratorThatFailsEndsTheWait() {
    CallThreads broken =
        new CallThreads(
            task ->
                () -> {
                  throw new IllegalStateException("planted by the test");
                });
    assertThatThrownBy(() -> CancellableStep.of(call, broken, () -> "done"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("planted by the test");
    broken.close();
  }
}
