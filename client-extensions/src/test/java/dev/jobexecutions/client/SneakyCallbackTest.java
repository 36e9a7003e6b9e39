package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ReceivedRequest;
import dev.jobexecutions.testing.VirtualClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callbacks that throw what they do not declare, as lambdas of Kotlin's may. */
@Timeout(30)
class SneakyCallbackTest {
  /** Whether the next call, or look at the clock, fails. */
  private final AtomicBoolean armed = new AtomicBoolean();

  private volatile boolean listingsHide;

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
  void ofADecoratorEndAWatch() throws Exception {
    try (Site site = armedByListings()) {
      ExecutionWatch watch = site.job.watch(change -> {});
      site.clock.awaitPendingSleeps(1);
      listingsHide = true;
      site.clock.advance(Duration.ofSeconds(15));
      assertThatThrownBy(() -> watch.ended().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void ofADecoratorEndAWaitForSeveral() {
    try (Site site = armedByListings()) {
      List<RunningExecution> runs = site.startSeveral(3);
      listingsHide = true;
      CompletableFuture<?> end = RunningExecution.awaitAllAsync(runs, Site.LONG, progress -> {});
      assertThatThrownBy(() -> end.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void ofADecoratorEndACall() {
    try (Site site = armedByListings()) {
      PendingCall<JobExecution> call = site.job.api().get(JOB, "exec-1");
      armed.set(true);
      assertThatThrownBy(call::start).isInstanceOf(IOException.class);
      assertThat(call.done()).isDone();
    }
  }

  @Test
  void ofADecoratorFailThePageThatWasAskedForAndNoOther() throws Exception {
    try (Site site = armedByListings()) {
      site.server.add(Executions.list(30));
      AsyncPages<ExecutionPage> pages = site.job.list().prefetch(0).asyncPages();
      assertThat(pages.next().get(10, TimeUnit.SECONDS)).isPresent();
      armed.set(true);
      CompletableFuture<?> second = pages.next();
      assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IOException.class);
      assertThat(pages.next().get(10, TimeUnit.SECONDS)).isPresent();
    }
  }

  /** Whose decorator fails for the call that follows a listing, which shows nothing. */
  private Site armedByListings() {
    Site site =
        Site.stopped(
            server -> server.intercept(this::hiding),
            client ->
                client.taskDecorator(
                    task -> {
                      failOnceArmed();
                      return task;
                    }));
    RunningExecution unused = site.start(1);
    return site;
  }

  private Optional<CannedResponse> hiding(ReceivedRequest request) {
    if (!listingsHide || !request.target().contains("/executions?")) return Optional.empty();
    armed.set(true);
    return Optional.of(CannedResponse.status(200).json("[]"));
  }

  private void failOnceArmed() {
    if (armed.getAndSet(false)) SneakyCallbackTest.<Error>fail();
  }

  @Test
  void ofAClockEndAWatch() throws Exception {
    VirtualClock still = VirtualClock.stopped(Site.START);
    Clock failing =
        new Clock() {
          @Override
          public Instant instant() {
            failOnceArmed();
            return still.instant();
          }

          @Override
          public ZoneId getZone() {
            return still.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    AtomicBoolean arming = new AtomicBoolean();
    try (Site site =
        Site.stopped(
            UnaryOperator.identity(),
            client ->
                client
                    .time(failing, still::sleep)
                    .onAttempt(attempt -> armed.compareAndSet(false, arming.get())))) {
      ExecutionWatch watch = site.job.watch(change -> {});
      still.awaitPendingSleeps(1);
      arming.set(true);
      still.advance(Duration.ofSeconds(15));
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
