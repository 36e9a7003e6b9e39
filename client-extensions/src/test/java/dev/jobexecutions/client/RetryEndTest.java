package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a call that pauses between two attempts. */
@Timeout(30)
class RetryEndTest {
  private final Site site = Site.stopped(UnaryOperator.identity());

  @BeforeEach
  void failOnce() {
    site.server.respondNext(CannedResponse.status(503));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private CompletableFuture<Throwable> failure() throws InterruptedException {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread caller =
        new Thread(() -> failure.complete(catchThrowable(() -> site.job.get("exec-1"))));
    caller.start();
    site.clock.awaitPendingSleeps(1);
    return failure;
  }

  @Test
  void timeGoesOn() throws Exception {
    CompletableFuture<Throwable> failure = failure();
    site.clock.advance(Duration.ofMillis(499));
    assertThat(failure).isNotDone();
    site.clock.advance(Duration.ofMillis(1));
    assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void closing() throws Exception {
    CompletableFuture<Throwable> failure = failure();
    site.blaxel.close();
    assertThat(failure.get(20, TimeUnit.SECONDS))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("the client was closed");
    assertThat(site.clock.pendingSleeps()).isZero();
  }

  @Test
  void anInterrupt() throws Exception {
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              failure.complete(catchThrowable(() -> site.job.get("exec-1")));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    site.clock.awaitPendingSleeps(1);
    caller.interrupt();
    assertThat(failure.get(20, TimeUnit.SECONDS)).hasMessageContaining("was interrupted");
    assertThat(flag.get()).isTrue();
    site.awaitNoSleeps();
  }

  @Test
  void closingTheWalkThatWantsIt() throws Exception {
    AsyncPages<ExecutionPage> pages = site.job.list().asyncPages();
    CompletableFuture<Optional<ExecutionPage>> page = pages.next();
    site.clock.awaitPendingSleeps(1);
    pages.close();
    assertThat(catchThrowable(() -> page.get(20, TimeUnit.SECONDS))).isNotNull();
    assertThat(site.clock.pendingSleeps()).isZero();
  }
}
