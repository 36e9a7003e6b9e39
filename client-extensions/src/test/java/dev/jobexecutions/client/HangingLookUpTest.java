package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts whose look-up does not come to an end, while a call does. */
@Timeout(30)
class HangingLookUpTest {
  private static final Duration SOON = Duration.ofMillis(50);

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void endLookUps() {
    end.countDown();
  }

  private List<InetAddress> hang(String host) throws UnknownHostException {
    begun.release();
    Deaf.await(end);
    throw new UnknownHostException(host);
  }

  private BlaxelExecutions.Builder builder() {
    return BlaxelExecutions.builder()
        .baseUrl("https://nowhere.invalid")
        .apiKey("bl_planted-secret")
        .retries(Retries.none())
        .httpClient(new OkHttpClient.Builder().dns(this::hang).build());
  }

  @Test
  void theTimeoutOfACallEndsItsWait() throws Exception {
    try (BlaxelExecutions blaxel = builder().callTimeout(SOON).build()) {
      // A busy machine may take longer than that to get there.
      do timesOut(blaxel);
      while (!begun.tryAcquire());
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  private static void timesOut(BlaxelExecutions blaxel) {
    assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1"))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining(
            "took longer than callTimeout allows; see whether the server answers");
  }

  @Test
  void callsThatGiveUpLeaveOneLookUpBehind() throws Exception {
    try (BlaxelExecutions blaxel = builder().callTimeout(SOON).build()) {
      do timesOut(blaxel);
      while (begun.availablePermits() == 0);
      timesOut(blaxel);
      timesOut(blaxel);
      assertThat(begun.availablePermits()).isEqualTo(1);
    }
  }

  @Test
  void aLookUpThatHasEndedIsMadeAnew() {
    try (BlaxelExecutions blaxel = builder().build()) {
      end.countDown();
      while (begun.availablePermits() < 2) {
        assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1"))
            .isInstanceOf(TransportException.class)
            .hasMessageContaining("cannot find the host of nowhere.invalid");
      }
    }
  }

  @Test
  void closingTheClientEndsTheWait() throws Exception {
    BlaxelExecutions blaxel = builder().build();
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> blaxel.job(JOB).get("exec-1")));
    begun.acquire();
    blaxel.close();
    assertThat(failure.get(10, TimeUnit.SECONDS))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("the client was closed");
  }

  @Test
  void aCallThatIsCancelledBehindTheClientsBackIsSaidToBe() throws Exception {
    OkHttpClient given = new OkHttpClient.Builder().dns(this::hang).build();
    try (BlaxelExecutions blaxel = builder().httpClient(given).build()) {
      CompletableFuture<Throwable> failure =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> blaxel.job(JOB).get("exec-1")));
      begun.acquire();
      given.dispatcher().cancelAll();
      assertThat(failure.get(10, TimeUnit.SECONDS))
          .isInstanceOf(TransportException.class)
          .hasMessageContaining("IOException: Canceled");
    }
  }

  @Test
  void closingPagesEndsTheWaitForTheNext() throws Exception {
    try (BlaxelExecutions blaxel = builder().build()) {
      AsyncPages<ExecutionPage> pages = blaxel.job(JOB).list().asyncPages();
      CompletableFuture<?> next = pages.next();
      begun.acquire();
      pages.close();
      assertThat(next).failsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void aTokenRequestEndsByItsTimeoutToo() {
    List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
    try (BlaxelExecutions blaxel =
        builder()
            .clientCredentials("client-1", "planted-secret")
            .callTimeout(SOON)
            .onAttempt(attempts::add)
            .build()) {
      // A busy machine may take longer than that to get there.
      do
        assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1"))
            .isInstanceOf(DeadlineExceededException.class);
      while (attempts.stream().noneMatch(attempt -> attempt.path().endsWith("/oauth/token")));
    }
  }
}
