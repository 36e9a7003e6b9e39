package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of calls that fail and are made again. */
@Timeout(60)
final class OutageTest {
  private static final CannedResponse OVERLOADED =
      CannedResponse.status(503).json("{\"error\":{\"message\":\"overloaded\"}}");

  /** So that time passes, whatever the random part of a pause is. */
  private static final CannedResponse SLOW = OVERLOADED.header("Retry-After", "2");

  private static final CannedResponse RUNNING = execution("exec-1", "running");
  private static final CannedResponse SUCCEEDED = execution("exec-1", "succeeded");

  private final Session session =
      Session.jumping(BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(3)));

  private static CannedResponse execution(String id, String status) {
    return CannedResponse.status(200)
        .json("{\"metadata\":{\"id\":\"%s\"},\"spec\":{},\"status\":\"%s\"}".formatted(id, status));
  }

  /** It runs, and later it has succeeded. */
  private void failBetweenTwoAnswers(CannedResponse failure) {
    session.server.respondNext(RUNNING);
    session.server.respondNext(Collections.nCopies(10, failure).toArray(new CannedResponse[0]));
    session.server.respondNext(SUCCEEDED);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void aListSaysThatItWaitsForTheServer() {
    session.server.respondNext(OVERLOADED.header("Retry-After", "30"));
    Run run = session.run("list", JOB, "--output", "jsonl");
    assertThat(run.err())
        .matches(
            """
            12:00:00  Trying again: the server answers 503, overloaded
            12:00:3\\d  The server answers again, after 3\\ds
            """);
    assertThat(run.out()).hasLineCount(3);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void whatPassesAtOnceIsNotWorthALine() {
    session.server.respondNext(OVERLOADED);
    assertThat(session.run("list", JOB).err()).isEqualTo("3 executions: 3 succeeded\n");
  }

  @Test
  void whatIsNotTriedAgainIsNoOutage() {
    session.server.respondNext(OVERLOADED.header("Retry-After", "30"));
    Run run = session.run("list", JOB, "--retries", "0");
    assertThat(run.err()).startsWith("executions: ").doesNotContain("Trying again");
  }

  @Test
  void aRefusalIsNoSuccess() {
    session.server.respondNext(OVERLOADED.header("Retry-After", "30"), CannedResponse.status(403));
    assertThat(session.run("list", JOB).err())
        .contains("Trying again", "executions: Listing")
        .doesNotContain("answers again");
  }

  @Test
  void theLastFailureIsNotTriedAgain() {
    session.server.respondNext(RUNNING, CannedResponse.status(200).json("[]"));
    assertThat(session.run("wait", JOB, "exec-1").err())
        .contains("executions: ")
        .doesNotContain("Trying again");
    session.server.respondNext(OVERLOADED, OVERLOADED);
    assertThat(session.run("wait", JOB, "exec-1", "exec-2", "--retries", "0").err())
        .contains("executions: ")
        .doesNotContain("Trying again");
  }

  /** One of two is always answered, which says nothing of the other. */
  @Test
  void oneFailsWhileAnotherIsAnswered() {
    AtomicInteger looks = new AtomicInteger();
    try (Session other =
        Session.jumping(
            BlaxelServer.builder()
                .intercept(
                    request -> {
                      boolean first = request.path().endsWith("/exec-1");
                      if (!first && !request.path().endsWith("/exec-2")) return Optional.empty();
                      int look = first ? looks.get() : looks.incrementAndGet();
                      if (!first && look > 1 && look < 12) return Optional.of(SLOW);
                      String status = look < 12 ? "running" : "succeeded";
                      String id = first ? "exec-1" : "exec-2";
                      return Optional.of(execution(id, status));
                    }))) {
      Run run = other.run("wait", JOB, "exec-1", "exec-2", "--retries", "1");
      assertThat(run.err())
          .containsOnlyOnce("Trying again: the server answers 503")
          .containsOnlyOnce("The server answers again, after ");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void aWaitSaysItOnceHoweverOftenItLooks() {
    failBetweenTwoAnswers(SLOW);
    Run run = session.run("wait", JOB, "exec-1");
    assertThat(run.err())
        .containsOnlyOnce("Trying again: the server answers 503, overloaded\n")
        .containsOnlyOnce("The server answers again, after ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aWaitSaysItAlsoWhereItsLooksAreNotRepeated() {
    failBetweenTwoAnswers(SLOW);
    assertThat(session.run("wait", JOB, "exec-1", "--retries", "0").err()).contains("Trying again");
  }

  @Test
  void aWaitOnATerminalShowsItBelowTheBars() {
    session.progress = new Terminal(false, 100);
    failBetweenTwoAnswers(SLOW);
    Run run = session.run("wait", JOB, "exec-1");
    assertThat(run.err())
        .containsPattern("Trying again for \\d+s: the server answers 503, overloaded\u001b\\[K\n")
        .doesNotContain("answers again")
        .containsPattern("\u001b\\[2A\rexec-1 [^\r]*\u001b\\[K\n\u001b\\[J\u001b\\[\\?7h");
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    failBetweenTwoAnswers(CannedResponse.status(200).json("[{}]").brokenAfter(2));
    assertThat(session.run("wait", JOB, "exec-1", "--retries", "0").err())
        .contains("Trying again: lost the connection to ")
        .doesNotContain("failed: ");
  }

  @Test
  void aWatchSaysItAndGoesOn() throws Exception {
    try (Session stopped = Session.stopped(ExecutionLifecycle.succeeding())) {
      CompletableFuture<Run> watch =
          CompletableFuture.supplyAsync(
              () -> stopped.run("watch", JOB, "--for", "3m", "--retries", "0"));
      stopped.clock.awaitPendingSleeps(2);
      stopped.server.respondNext(OVERLOADED, OVERLOADED);
      for (int i = 0; i < 5; i++) {
        stopped.clock.advance(Duration.ofSeconds(20));
        stopped.clock.awaitPendingSleeps(2);
      }
      stopped.clock.advance(Duration.ofMinutes(3));
      assertThat(watch.get(30, TimeUnit.SECONDS).err())
          .isEqualTo(
              "Watching job '"
                  + JOB
                  + "' for 3m.\n"
                  + "12:00:40  Trying again: the server answers 503, overloaded\n"
                  + "12:01:00  The server answers again, after 40s\n");
    }
  }

  @Test
  void whatIsGivenUpIsNoAnswer() throws Exception {
    try (Session stopped = Session.stopped(ExecutionLifecycle.succeeding())) {
      CompletableFuture<Run> watch =
          CompletableFuture.supplyAsync(
              () -> stopped.run("watch", JOB, "--for", "3m", "--retries", "0"));
      stopped.clock.awaitPendingSleeps(2);
      stopped.server.respondNext(
          OVERLOADED, OVERLOADED, CannedResponse.status(200).delayed(Duration.ofDays(1)));
      for (int i = 0; i < 2; i++) {
        stopped.clock.advance(Duration.ofSeconds(20));
        stopped.clock.awaitPendingSleeps(2);
      }
      stopped.clock.advance(Duration.ofMinutes(3));
      assertThat(watch.get(30, TimeUnit.SECONDS).err())
          .endsWith("Trying again: the server answers 503, overloaded\n");
    }
  }

  @Test
  void aWatchThatEndsWithoutAnAnswerFails() throws Exception {
    try (Session stopped = Session.stopped(ExecutionLifecycle.succeeding())) {
      stopped.server.respondNext(OVERLOADED.header("Retry-After", "30"));
      CompletableFuture<Run> watch =
          CompletableFuture.supplyAsync(() -> stopped.run("watch", JOB, "--for", "3s"));
      stopped.clock.awaitPendingSleeps(2);
      stopped.clock.advance(Duration.ofSeconds(4));
      Run run = watch.get(30, TimeUnit.SECONDS);
      assertThat(run.err())
          .endsWith(
              "executions: Nothing is known of job '"
                  + JOB
                  + "': no call was answered in that time.\n");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aTokenIsNoAnswer() throws Exception {
    try (Session stopped =
        Session.stopped(
            BlaxelServer.builder()
                .clientCredentials("id", "planted-secret")
                .intercept(
                    request ->
                        request.path().contains("/jobs/")
                            ? Optional.of(OVERLOADED.header("Retry-After", "30"))
                            : Optional.empty()))) {
      stopped.keyVariable = "BL_CLIENT_CREDENTIALS";
      stopped.key = "id:planted-secret";
      CompletableFuture<Run> watch =
          CompletableFuture.supplyAsync(() -> stopped.run("watch", JOB, "--for", "3s"));
      stopped.clock.awaitPendingSleeps(2);
      stopped.clock.advance(Duration.ofSeconds(4));
      Run run = watch.get(30, TimeUnit.SECONDS);
      assertThat(stopped.server.requests()).anyMatch(r -> r.path().endsWith("/oauth/token"));
      assertThat(run.err()).contains("Nothing is known of job");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }
}
