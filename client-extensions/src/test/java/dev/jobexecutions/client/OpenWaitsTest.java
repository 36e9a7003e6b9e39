package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client keeps of its waits and watches. */
@Timeout(20)
class OpenWaitsTest {
  private final Site site = Site.jumping(server -> server);
  private final OpenWaits open = site.job.waiting().open();

  @AfterEach
  void close() {
    site.close();
  }

  private void assertThatNothingIsKept() {
    // The time-out of a test interrupts its thread, which a loop alone would not notice.
    while (open.count() > 0) assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void nothingIsKeptOfAWaitThatIsOver() throws Exception {
    site.start(1).await(Site.LONG);
    assertThat(open.count()).isZero();

    assertThatThrownBy(() -> site.start(1).await(Duration.ZERO));
    assertThat(open.count()).isZero();

    site.start(1).awaitAsync(Site.LONG).get(1, TimeUnit.MINUTES);
    assertThatNothingIsKept();

    site.start(1).awaitAsync(Site.LONG).cancel(true);
    assertThatNothingIsKept();
  }

  @Test
  void nothingIsKeptOfAWatchThatIsOver() {
    ExecutionWatch watch = site.blaxel.job("none").watch(change -> {});
    assertThatThrownBy(() -> watch.ended().get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(NotFoundException.class);
    assertThatNothingIsKept();

    ExecutionWatch closed = site.job.watch(change -> {});
    assertThat(open.count()).isEqualTo(1);
    closed.close();
    assertThatNothingIsKept();
  }

  /** Before there is a sleep that could be given up. */
  @Test
  void aCloseInTheMomentInWhichASleepBeginsEndsTheWait() {
    AtomicReference<BlaxelExecutions> client = new AtomicReference<>();
    try (BlaxelExecutions blaxel =
        Site.clientOf(site.server)
            .time(
                site.clock,
                pause -> {
                  Objects.requireNonNull(client.get()).close();
                  return new CompletableFuture<>();
                })
            .build()) {
      client.set(blaxel);
      RunningExecution run = blaxel.job(Executions.JOB).start(Site.tasks(1));

      assertThatThrownBy(() -> run.await(Site.LONG))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("was ended by close()");
    }
  }
}
