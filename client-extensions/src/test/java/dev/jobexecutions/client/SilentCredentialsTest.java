package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.BlaxelServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's own {@link Credentials} that do not answer, while their call comes to its end. */
@Timeout(30)
class SilentCredentialsTest {
  private final BlaxelServer server = BlaxelServer.builder().job(JOB).start();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    server.close();
  }

  private BlaxelExecutions client(Credentials credentials) {
    return BlaxelExecutions.builder().baseUrl(server.baseUrl()).credentials(credentials).build();
  }

  /** Makes a call, in this thread or in one of the client's. */
  private static Throwable failure(BlaxelExecutions blaxel, boolean here) {
    JobExecutions job = blaxel.job(JOB);
    return catchThrowable(
        () -> (here ? job.get("exec-1") : job.list().iterator().next()).getSpec());
  }

  private BlaxelExecutions.Builder hasty(Credentials credentials) {
    return BlaxelExecutions.builder()
        .baseUrl(server.baseUrl())
        .credentials(credentials)
        .callTimeout(Duration.ofMillis(20));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallTimeoutEndsAVaultThatIsSilent(boolean here) throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Credentials silent =
        () -> {
          try {
            return forever();
          } finally {
            interrupted.countDown();
          }
        };
    try (BlaxelExecutions blaxel = hasty(silent).build()) {
      Throwable failure;
      do { // A busy machine may take longer than that to get to the vault.
        failure = failure(blaxel, here);
        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
      } while (!interrupted.await(1, TimeUnit.SECONDS));
      assertThat(failure)
          .hasMessageContaining(
              "the credentials gave no token in the time that callTimeout allows");
    }
    assertThat(Thread.interrupted()).as("interrupted, though nobody did").isFalse();
  }

  @Test
  void nothingWasStartedWhereTheVaultWasSilent() {
    Throwable failure;
    try (BlaxelExecutions blaxel = hasty(this::deaf).build()) {
      do failure = catchThrowable(() -> blaxel.job(JOB).start(Site.tasks(1)));
      while (asked.getCount() > 0);
    }
    assertThat(failure)
        .hasMessageContaining("the credentials gave no token")
        .hasMessageNotContaining("is not known");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aVaultThatIsDeafHoldsNobody(boolean here) {
    try (BlaxelExecutions blaxel = hasty(this::deaf).build()) {
      do assertThat(failure(blaxel, here)).isInstanceOf(DeadlineExceededException.class);
      while (asked.getCount() > 0);
    }
  }

  @Test
  void anInterruptEndsTheWaitForAVaultThatIsDeaf() throws Exception {
    try (BlaxelExecutions blaxel = client(this::deaf)) {
      FutureTask<Boolean> call =
          new FutureTask<>(
              () -> {
                assertThat(failure(blaxel, true)).hasMessageContaining("was interrupted");
                return Thread.currentThread().isInterrupted();
              });
      Thread thread = new Thread(call);
      thread.start();
      asked.await();
      thread.interrupt();
      assertThat(call.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closingEndsAVaultThatIsSilent(boolean here) throws Exception {
    BlaxelExecutions blaxel =
        client(
            () -> {
              asked.countDown();
              return forever();
            });
    FutureTask<Throwable> call = new FutureTask<>(() -> failure(blaxel, here));
    new Thread(call).start();
    asked.await();
    blaxel.close();
    assertThat(call.get()).isInstanceOf(TransportException.class).hasMessageContaining("closed");
  }

  private String deaf() {
    asked.countDown();
    Deaf.await(end);
    return "token-1";
  }

  private static String forever() {
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
