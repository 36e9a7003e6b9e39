package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A message id makes creating an execution idempotent. */
@Timeout(60)
class MessageIdTest {
  private static final String OTHER = "/v0/jobs/other/executions";

  private final VirtualClock clock = VirtualClock.stopped(Instant.parse("2026-08-01T12:00:00Z"));
  private final BlaxelServer.Builder builder =
      BlaxelServer.builder().job("job").job("other").clock(clock);

  @Test
  void answersARepeatAsTheFirstRequest() {
    try (BlaxelServer server = builder.start()) {
      String first = post(server, LISTING, "{\"id\":\"m\",\"tasks\":[{\"a\":1}]}").body();
      clock.advance(Duration.ofDays(1));

      assertThat(post(server, LISTING, "{\"id\":\"m\"}").body()).isEqualTo(first);
      assertThat(server.executions("job")).hasSize(1);
    }
  }

  @Test
  void answersARepeatThatNamesItsExecution() {
    try (BlaxelServer server = builder.start()) {
      String body = "{\"id\":\"m\",\"executionId\":\"exec-1\"}";
      String first = post(server, LISTING, body).body();

      assertThat(post(server, LISTING, body).body()).isEqualTo(first);
      assertThat(post(server, LISTING, body.replace("\"m\"", "\"n\"")).statusCode()).isEqualTo(409);
      assertThat(server.executions("job")).hasSize(1);
    }
  }

  @Test
  void belongsToOneJob() {
    try (BlaxelServer server = builder.start()) {
      post(server, LISTING, "{\"id\":\"m\"}");
      post(server, OTHER, "{\"id\":\"m\"}");

      assertThat(server.executions("job")).hasSize(1);
      assertThat(server.executions("other")).hasSize(1);
    }
  }

  @Test
  void isNoneWhereItIsEmptyOrLeftOut() {
    try (BlaxelServer server = builder.start()) {
      for (String body : List.of("{}", "{}", "{\"id\":\"\"}", "{\"id\":\"\"}")) {
        post(server, LISTING, body);
      }
      assertThat(server.executions("job")).hasSize(4);
    }
  }

  @Test
  void isForgottenByAReset() {
    try (BlaxelServer server = builder.start()) {
      post(server, LISTING, "{\"id\":\"m\"}");
      server.reset();
      post(server, LISTING, "{\"id\":\"m\"}");

      assertThat(server.executions("job")).hasSize(1);
    }
  }

  @Test
  void doesNotCountWhereTheFirstRequestWasRefused() {
    try (BlaxelServer server = builder.memory(1_000).start()) {
      assertThat(post(server, LISTING, "{\"id\":\"m\",\"memory\":1001}").statusCode())
          .isEqualTo(400);
      assertThat(post(server, LISTING, "{\"id\":\"m\",\"memory\":1000}").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void createsOneExecutionForRequestsAtTheSameTime() throws Exception {
    CountDownLatch creating = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(8);
    AtomicInteger created = new AtomicInteger();
    builder.intercept(
        request -> {
          arrived.countDown();
          return Optional.empty();
        });
    builder.lifecycle(
        (CreateJobExecutionRequest request) -> {
          created.incrementAndGet();
          await(creating);
          return ExecutionLifecycle.succeeding();
        });
    try (BlaxelServer server = builder.start()) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread =
            new Thread(() -> answer.complete(post(server, LISTING, "{\"id\":\"m\"}").body()));
        thread.setDaemon(true);
        thread.start();
        answers.add(answer);
      }
      arrived.await(); // All are under way while the first one is being created.
      creating.countDown();

      assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
      assertThat(created).hasValue(1);
      assertThat(server.executions("job")).hasSize(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
