package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.JOB;
import static dev.jobexecutions.client.TokenServer.await;
import static dev.jobexecutions.client.TokenServer.isForToken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.CannedResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of an access token that still holds where the next one cannot be had. */
@Timeout(30)
class FailedReplacementTest {
  private final TokenServer tokens = new TokenServer();

  /** What the client does in threads of its own, and has not done yet. */
  private final AtomicInteger tasks = new AtomicInteger();

  @AfterEach
  void close() {
    tokens.close();
  }

  private Runnable counted(Runnable task) {
    tasks.incrementAndGet();
    return () -> {
      try {
        task.run();
      } finally {
        tasks.decrementAndGet();
      }
    };
  }

  @Test
  void theTokenIsUsedOnWhereItsReplacementFailsAheadOfTheEnd() {
    tokens.list();
    CountDownLatch failed = new CountDownLatch(1);
    tokens.answer(
        request -> {
          if (!isForToken(request)) return Optional.empty();
          failed.countDown();
          return Optional.of(CannedResponse.status(503));
        });
    tokens.clock.advance(Duration.ofMinutes(116));
    tokens.list();
    await(failed);
    tokens.list();
    assertThat(tokens.sent()).hasSize(3).containsOnly("access-token-1");
    tokens.clock.advance(Duration.ofMinutes(4));
    assertThat(tokens.failure())
        .isInstanceOf(ServerErrorException.class)
        .hasMessageStartingWith("Getting an access token for the client credentials")
        .hasMessageContaining("503");
    assertThat(tokens.sent()).hasSize(3);
    tokens.answerAsDocumented();
    tokens.list();
    assertThat(tokens.sent()).endsWith("access-token-2");
  }

  @Test
  void itIsAskedForAgainOnceAQuarterOfWhatIsLeftHasPassed() {
    try (BlaxelExecutions blaxel = tokens.builder().taskDecorator(this::counted).build()) {
      Runnable list =
          () -> {
            assertThat(blaxel.job(JOB).list()).isEmpty();
            Site.spinWhile(() -> tasks.get() > 0);
          };
      list.run();
      tokens.answerTokenRequests(CannedResponse.status(503));
      tokens.clock.advance(Duration.ofMinutes(116)); // Of 120.
      for (int i = 0; i < 10; i++) list.run();
      tokens.clock.advance(Duration.ofMinutes(1).minusMillis(1));
      list.run();
      assertThat(tokens.tokenRequests()).hasSize(2);
      tokens.clock.advance(Duration.ofMillis(1));
      list.run();
      assertThat(tokens.tokenRequests()).hasSize(3);
    }
  }
}
