package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import dev.jobexecutions.testing.ExecutionSeed;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of calls that fail and are made again. */
@Timeout(60)
final class OutageTest {
  private static final CannedResponse OVERLOADED =
      CannedResponse.status(503).json("{\"error\":{\"message\":\"overloaded\"}}");
  private static final CannedResponse RUNNING =
      CannedResponse.status(200)
          .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}");
  private static final CannedResponse SUCCEEDED =
      CannedResponse.status(200)
          .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"succeeded\"}");

  private final Session session =
      Session.jumping(BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(3)));

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
            12:00:3\\d  Calls succeed again after 3\\ds
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
  void aRefusalIsAnAnswer() {
    session.server.respondNext(OVERLOADED.header("Retry-After", "30"), CannedResponse.status(403));
    assertThat(session.run("list", JOB).err())
        .contains("Trying again", "Calls succeed again", "executions: Listing");
  }

  @Test
  void aWaitSaysItOnceHoweverOftenItLooks() {
    session.server.respondNext(RUNNING);
    session.server.respondNext(Collections.nCopies(10, OVERLOADED).toArray(new CannedResponse[0]));
    session.server.respondNext(SUCCEEDED);
    Run run = session.run("wait", JOB, "exec-1");
    assertThat(run.err())
        .containsOnlyOnce("Trying again: the server answers 503, overloaded\n")
        .containsOnlyOnce("Calls succeed again after ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aWaitSaysItAlsoWhereItsLooksAreNotRepeated() {
    session.server.respondNext(RUNNING);
    session.server.respondNext(Collections.nCopies(5, OVERLOADED).toArray(new CannedResponse[0]));
    session.server.respondNext(SUCCEEDED);
    assertThat(session.run("wait", JOB, "exec-1", "--retries", "0").err()).contains("Trying again");
  }

  @Test
  void aWaitOnATerminalShowsItBelowTheBars() {
    session.progress = new Terminal(false, 100);
    session.server.respondNext(RUNNING, OVERLOADED.header("Retry-After", "30"), SUCCEEDED);
    Run run = session.run("wait", JOB, "exec-1");
    assertThat(run.err())
        .contains("Trying again for 0s: the server answers 503, overloaded\u001b[K\n")
        .doesNotContain("Calls succeed")
        .containsPattern("\u001b\\[2A\rexec-1 [^\r]*\u001b\\[K\n\u001b\\[J\u001b\\[\\?7h");
  }

  @Test
  void saysWhyThereIsNoAnswer() {
    session.server.respondNext(RUNNING);
    session.server.respondNext(
        Collections.nCopies(5, CannedResponse.status(200).json("[{}]").brokenAfter(2))
            .toArray(new CannedResponse[0]));
    session.server.respondNext(SUCCEEDED);
    assertThat(session.run("wait", JOB, "exec-1").err())
        .contains("Trying again: lost the connection to ")
        .doesNotContain("failed: ");
  }

  @Test
  void aWatchSaysItAndGoesOn() throws Exception {
    try (Session stopped = Session.stopped(ExecutionLifecycle.succeeding())) {
      CompletableFuture<Run> watch =
          CompletableFuture.supplyAsync(() -> stopped.run("watch", JOB, "--for", "1m"));
      stopped.clock.awaitPendingSleeps(2);
      stopped.server.respondNext(OVERLOADED.header("Retry-After", "30"));
      stopped.clock.advance(Duration.ofSeconds(10));
      stopped.clock.awaitPendingSleeps(2);
      stopped.clock.advance(Duration.ofSeconds(31));
      stopped.clock.awaitPendingSleeps(2);
      stopped.clock.advance(Duration.ofMinutes(1));
      assertThat(watch.get(30, TimeUnit.SECONDS).err())
          .isEqualTo(
              "Watching job '"
                  + JOB
                  + "' for 1m.\n"
                  + "12:00:10  Trying again: the server answers 503, overloaded\n"
                  + "12:00:41  Calls succeed again after 31s\n");
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
}
