package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends a wait in its sleep and in its request: its time, {@code close()} and interrupts. */
@Timeout(60)
class AwaitEndTest {
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private volatile boolean stalling;

  private final Site site =
      Site.stopped(
          Site.before(
              request -> {
                if (stalling) stall();
              }));

  private void stall() {
    stalled.countDown();
    Deaf.await(release);
  }

  @AfterEach
  void close() {
    release.countDown();
    site.close();
  }

  private static Thread waiter(RunningExecution run, AtomicReference<Throwable> thrown) {
    Thread waiter =
        new Thread(
            () -> {
              try {
                run.await(Site.LONG);
              } catch (RuntimeException e) {
                if (e instanceof BlaxelException && !Thread.currentThread().isInterrupted()) return;
                thrown.set(e);
              }
            });
    waiter.start();
    return waiter;
  }

  /** The machine's own time bounds a call; a second of it is long enough for all else. */
  @Test
  void aServerThatStallsDoesNotHoldUpTheEnd() throws Exception {
    RunningExecution run = site.start(1);
    stalling = true;

    assertThatThrownBy(() -> run.awaitAsync(Duration.ofSeconds(1)).get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(StillRunningException.class);
    assertThatThrownBy(() -> run.await(Duration.ofSeconds(1)))
        .isInstanceOf(StillRunningException.class)
        .hasMessageContaining("not seen yet");
  }

  /** Its id may be wrong. */
  @Test
  void ofOneThatNothingWasHeardOfNothingIsClaimed() {
    RunningExecution one = site.job.execution("exec-1");
    RunningExecution other = site.job.execution("exec-2");
    stalling = true;

    assertThatThrownBy(() -> one.await(Duration.ofSeconds(1)))
        .hasMessageStartingWith(
            "Nothing is known of execution 'exec-1' of job '"
                + Executions.JOB
                + "' after 1s, not even whether it is there. Wait for it again, or cancel it.");
    assertThatThrownBy(() -> RunningExecution.awaitAll(List.of(one, other), Duration.ofSeconds(1)))
        .hasMessageStartingWith(
            "Nothing is known of 2 of 2 executions after 1s, not even whether they are there.");
  }

  @Test
  void aClosedClientEndsABlockingWaitInItsSleep() throws Exception {
    RunningExecution run = site.start(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread waiter = waiter(run, thrown);
    site.clock.awaitPendingSleeps(1);

    site.blaxel.close();

    waiter.join(60_000);
    assertThat(thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was ended by close()");
  }

  /** Nor does it matter what callers do then: closing does not wait for it. */
  @Test
  void aClosedClientEndsFuturesInAThreadOfItsOwn() throws Exception {
    RunningExecution run = site.start(1);
    CompletableFuture<Throwable> other = new CompletableFuture<>();
    CompletableFuture<Thread> ended = new CompletableFuture<>();
    CompletableFuture<?> unused =
        run.awaitAsync(Site.LONG)
            .whenComplete(
                (done, failure) -> {
                  Deaf.await(release);
                  ended.complete(Thread.currentThread());
                  other.complete(failure);
                });
    site.clock.awaitPendingSleeps(1);

    site.blaxel.close();
    release.countDown();

    assertThat(ended.get(1, TimeUnit.MINUTES)).isNotSameAs(Thread.currentThread());
    assertThat(Causes.unwrapped(other.get(1, TimeUnit.MINUTES)))
        .hasMessageContaining("was ended by close()");
  }

  /**
   * Whichever comes first: the end itself, or that of the caller's sleeper, whose day is over too.
   */
  @Test
  void aClosedClientEndsAFutureWhoseSleeperFails() {
    for (int round = 0; round < 50; round++) {
      Queue<CompletableFuture<Void>> sleeps = new ConcurrentLinkedQueue<>();
      BlaxelExecutions blaxel =
          Site.clientOf(site.server)
              .time(
                  site.clock,
                  pause -> {
                    CompletableFuture<Void> sleep = new CompletableFuture<>();
                    sleeps.add(sleep);
                    return sleep;
                  })
              .build();
      CompletableFuture<JobExecution> done =
          blaxel.job(Executions.JOB).execution(site.start(1).id()).awaitAsync(Site.LONG);
      Site.spinWhile(sleeps::isEmpty);

      blaxel.close();
      sleeps.forEach(sleep -> sleep.completeExceptionally(new IllegalStateException("shut down")));

      assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES))
          .hasMessageContaining("was ended by close()");
    }
  }

  /** The call fails because of the close, which is what the wait is to say. */
  @Test
  void aClosedClientEndsAFutureInItsLook() throws Exception {
    RunningExecution run = site.start(1);
    stalling = true;
    CompletableFuture<JobExecution> done = run.awaitAsync(Site.LONG);
    stalled.await();

    site.blaxel.close();

    assertThatThrownBy(() -> done.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was ended by close()");
  }

  @Test
  void aWaitOfAClosedClientDoesNotBegin() {
    RunningExecution run = site.start(1);
    site.blaxel.close();

    assertThatThrownBy(() -> run.await(Site.LONG)).isInstanceOf(IllegalStateException.class);
    CompletableFuture<?> later = run.awaitAsync(Site.LONG);
    assertThatThrownBy(later::get).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInterruptEndsAWaitInItsSleep() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread waiter = waiter(site.start(1), thrown);
    site.clock.awaitPendingSleeps(1);

    waiter.interrupt();

    waiter.join(60_000);
    assertThat(thrown.get())
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageMatching("Waiting for execution '.*' of job '.*' was interrupted");
    site.awaitNoSleeps();
  }

  @Test
  void anInterruptEndsAWaitInItsRequest() throws Exception {
    RunningExecution run = site.start(1);
    stalling = true;
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread waiter = waiter(run, thrown);
    assertThat(stalled.await(1, TimeUnit.MINUTES)).isTrue();

    waiter.interrupt();

    waiter.join(60_000);
    assertThat(thrown.get())
        .isExactlyInstanceOf(BlaxelException.class)
        .hasMessageContaining("was interrupted");
  }
}
