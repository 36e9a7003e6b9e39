package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that nobody waits for any longer, on a connection that was used before. */
@Timeout(30)
class GivenUpCallTest {
  private final List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
  private final Site site = Site.calling(client -> client.retryBudget(1).onAttempt(attempts::add));

  @AfterEach
  void close() {
    site.close();
  }

  private void giveUp() {
    assertThat(site.job.list()).isEmpty();
    site.server.respondNext(CannedResponse.status(200).delayed(Duration.ofHours(1)));
    PendingCall<JobExecution> call = site.job.api().get(JOB, "exec-1").start();
    while (site.server.requestCount() < 2) Thread.onSpinWait();
    call.cancel();
    assertThatThrownBy(call::await).isInstanceOf(TransportException.class);
  }

  @Test
  void isToldAsThat() {
    giveUp();
    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(0).isGivenUp()).isFalse();
    assertThat(attempts.get(1).isGivenUp()).isTrue();
    assertThat(attempts.get(1).toString())
        .matches("GET /v0/jobs/\\S+/exec-1: given up in \\d+ ms \\(attempt 1\\)");
    assertThat(attempts.get(1).retryIn()).isEmpty();
  }

  /** The HTTP client decides to send it again, and finds only then that it is not to. */
  @Test
  void costsNoRetry() {
    giveUp();
    site.server.respondNext(CannedResponse.status(503));
    assertThat(site.job.list()).isEmpty();
  }

  /** As it does with HTTP/2, whose streams are waited for by what an interrupt ends. */
  @Test
  void isToldAsThatWhereTheHttpClientHearsOfTheInterruptFirst() {
    OkHttpClient hearing =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Thread.currentThread().interrupt(); // By itself, which gives nothing up.
                  throw new InterruptedIOException();
                })
            .build();
    try (BlaxelExecutions blaxel =
        Site.clientOf(site.server).httpClient(hearing).onAttempt(attempts::add).build()) {
      assertThatThrownBy(() -> blaxel.job(JOB).get("exec-1")).hasMessageEndingWith("interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(attempts).singleElement().matches(CallAttempt::isGivenUp);
    assertThat(attempts.get(0).retryIn()).isEmpty();
  }
}
