package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that a decorator ends once its attempt is to be repeated: nothing is sent any more. */
@Timeout(30)
class EndedCallTest {
  private static RuntimeException planted() {
    return new IllegalStateException("planted by the test");
  }

  private static PendingCall<JobExecution> refusedCall(Site site) {
    site.server.respondNext(CannedResponse.status(503));
    return site.job.api().get(JOB, "exec-1").start();
  }

  @Test
  void itsNextAttemptIsNotWaitedFor() {
    try (Site site =
        Site.stopped(
            UnaryOperator.identity(),
            client ->
                client.taskDecorator(
                    task ->
                        () -> {
                          task.run();
                          throw planted();
                        }))) {
      PendingCall<JobExecution> call = refusedCall(site);
      assertThatThrownBy(call::await).hasMessageContaining("planted by the test");
      site.awaitNoSleeps();
      assertThat(site.clock.sleeps()).hasSize(1);
    }
  }

  @Test
  void norIsItMadeWhereItHasBegunAlready() throws Exception {
    CompletableFuture<Site> opened = new CompletableFuture<>();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    List<CallAttempt> attempts = new CopyOnWriteArrayList<>();
    AtomicInteger number = new AtomicInteger();
    try (Site site =
        Site.stopped(
            UnaryOperator.identity(),
            client ->
                client
                    .onAttempt(attempts::add)
                    .taskDecorator(
                        task ->
                            () -> {
                              if (number.incrementAndGet() == 1) {
                                task.run();
                                opened.join().clock.advance(Duration.ofMinutes(1));
                                throw planted();
                              }
                              Deaf.await(ended);
                              task.run();
                              second.countDown();
                            }))) {
      opened.complete(site);
      PendingCall<JobExecution> call = refusedCall(site);
      assertThatThrownBy(call::await).hasMessageContaining("planted by the test");
      ended.countDown();
      assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(site.requests()).hasSize(1);
      assertThat(attempts).hasSize(1);
    }
  }
}
