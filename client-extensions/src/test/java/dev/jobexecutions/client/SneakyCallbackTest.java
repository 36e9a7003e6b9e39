package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callbacks that throw what they do not declare, as lambdas of Kotlin's may. */
@Timeout(30)
class SneakyCallbackTest {
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void fail() throws E {
    throw (E) new IOException("planted by the test");
  }

  @Test
  void endAWait() {
    try (Site site = Site.jumping(UnaryOperator.identity())) {
      CompletableFuture<?> end =
          site.start(1).awaitAsync(Site.LONG, progress -> SneakyCallbackTest.<Error>fail());
      assertThatThrownBy(() -> end.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void endAWaitForWhatHasEnded() {
    try (Site site = Site.jumping(UnaryOperator.identity())) {
      RunningExecution run = site.start(1);
      run.await(Site.LONG);
      CompletableFuture<?> end =
          run.awaitAsync(Site.LONG, progress -> SneakyCallbackTest.<Error>fail());
      assertThatThrownBy(end::get).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void endAWatch() throws Exception {
    try (Site site = Site.stopped(UnaryOperator.identity());
        ExecutionWatch watch = site.job.watch(change -> SneakyCallbackTest.<Error>fail())) {
      site.clock.awaitPendingSleeps(1);
      site.server.add(Executions.list(1));
      site.clock.advance(Duration.ofSeconds(15));
      assertThatThrownBy(() -> watch.ended().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void ofAttemptsCostNoAnswer() {
    try (Site site =
        Site.calling(client -> client.onAttempt(attempt -> SneakyCallbackTest.<Error>fail()))) {
      site.server.add(Executions.list(1));
      assertThat(site.job.list()).hasSize(1);
    }
  }
}
