package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WaitCommandTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Each execution that is started gets the next of these. */
  private final List<ExecutionLifecycle> lives =
      List.of(
          ExecutionLifecycle.succeeding().taskTime(LONG),
          ExecutionLifecycle.failing(1).taskTime(LONG),
          ExecutionLifecycle.timingOut(LONG),
          ExecutionLifecycle.cancelledAfter(LONG).taskTime(LONG.multipliedBy(2)),
          ExecutionLifecycle.neverEnding());

  private int started;
  private final Session session =
      Session.jumping(BlaxelServer.builder().lifecycle(request -> lives.get(started++)));

  private final String succeeding = session.start();
  private final String failing = session.start();
  private final String timingOut = session.start();
  private final String cancelled = session.start();
  private final String endless = session.start();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void printsALineForEachChangeAndThenTheExecution() {
    Run run = wait(succeeding);
    assertThat(run.err().lines().map(line -> line.substring(8)))
        .contains("  " + succeeding + "  running  0/1 task")
        .endsWith("  " + succeeding + "  succeeded  1/1 task")
        .doesNotHaveDuplicates();
    assertThat(run.err().lines()).allMatch(line -> line.matches("1[0-9]:[0-9]{2}:[0-9]{2}  .*"));
    assertThat(run.out())
        .startsWith("ID           " + succeeding + "\n")
        .contains("Status       succeeded\n", "Duration     1m\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void namesTheServerThatIsSilent() throws IOException {
    session.pace =
        new Pace(client -> client.callTimeout(Duration.ofMillis(20)), Pace.REAL.sleeper());
    // Nobody accepts the connection, so that no answer comes.
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String server = "127.0.0.1:" + silent.getLocalPort();
      String url = "http://" + server + "/v0/";
      assertThat(session.run("list", JOB, "--base-url", url).err())
          .startsWith("executions: ")
          .contains(server + " took longer than the 2 minutes")
          .endsWith("; see whether the server answers\n");
      assertThat(session.run("cancel", JOB, "exec-1", "exec-2", "--base-url", url).err())
          .contains("answers\n1 of 2 were not tried. Go on with: executions cancel ");
    }
  }

  /** The id may be wrong, as far as anybody knows. */
  @Test
  void claimsNothingOfWhatItHasNotSeen() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/v0/";
      Run run = session.run("wait", JOB, "exec-1", "--base-url", url, "--timeout", "1s");
      assertThat(run.err())
          .isEqualTo(
              "Nothing is known of execution 'exec-1' after 1s, not even whether it is there.\n");
      assertThat(run.exitCode()).isEqualTo(6);
    }
  }

  @Test
  void printsSeveralExecutionsAsAList() {
    Run run = wait(succeeding, cancelled);
    assertThat(run.out()).startsWith("ID ").contains("STATUS").hasLineCount(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void printsJson(String version) {
    Run run = wait(succeeding, failing, "--output", "json", "--api-version", version);
    assertThat(run.out())
        .startsWith("[\n")
        .contains("\"id\": \"" + succeeding + "\"", "\"status\": \"failed\"")
        .endsWith("]\n");
  }

  @Test
  void exitCodeIsThatOfTheOutcome() {
    assertThat(wait(succeeding).exitCode()).isZero();
    assertThat(wait(failing).exitCode()).isEqualTo(3);
    assertThat(wait(timingOut).exitCode()).isEqualTo(4);
    assertThat(wait(cancelled).exitCode()).isEqualTo(5);
    assertThat(wait(endless, "--timeout", "2m").exitCode()).isEqualTo(6);
  }

  @Test
  void exitCodeIsThatOfTheWorstOutcome() {
    assertThat(wait(succeeding, endless, "--timeout", "2m").exitCode()).isEqualTo(6);
    assertThat(wait(succeeding, endless, cancelled, "--timeout", "2m").exitCode()).isEqualTo(5);
    assertThat(wait(cancelled, timingOut).exitCode()).isEqualTo(4);
    assertThat(wait(timingOut, endless, failing, "--timeout", "2m").exitCode()).isEqualTo(3);
  }

  @Test
  void exitCodeIsThatOfTheOutcomeWhereItsReaderHasEnough() {
    Run run = session.run(BrokenOutput.CLOSED_PIPE, "wait", JOB, failing, cancelled);
    assertThat(run.err()).doesNotContain("executions: ");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void failsWhereOutputCannotBeWritten() {
    Run run = session.run(BrokenOutput.FULL_DISK, "wait", JOB, failing, "-o", "json");
    assertThat(run.err()).endsWith("Standard output cannot be written: No space left on device\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void saysHowToWaitAgainWhenTheTimeIsUp() {
    Run run = wait(endless, succeeding, "--timeout", "3m", "--output", "csv");
    assertThat(run.out()).contains(endless + ",").contains(succeeding + ",");
    assertThat(run.err())
        .endsWith(
            "Execution '"
                + endless
                + "' has not ended after 3m. It goes on; wait again with: executions wait "
                + JOB
                + " "
                + endless
                + " --timeout 3m --output csv\n");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void waitsForAnHourByDefault() {
    assertThat(wait(endless).err()).contains("has not ended after 1h.");
  }

  @Test
  void looksOnceWhereThereIsNoTime() {
    Run run = wait(endless, "--timeout", "0s");
    assertThat(run.err())
        .contains("' has not ended. It goes on; ")
        .doesNotContain("after")
        .endsWith("executions wait " + JOB + " " + endless + "\n");
    assertThat(session.clock.sleeps()).isEmpty();
  }

  @Test
  void saysWhyItWaitsNoLonger() {
    session.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}"),
        CannedResponse.status(429).header("Retry-After", "7260"));
    Run run = wait("exec-1", "--timeout", "2h");
    assertThat(run.err())
        .contains("The last look failed: ", "429")
        .contains(
            "\nThe server asks for a pause of 2h 1m, which is longer than what was left of 2h.\n")
        .contains("' has not ended. It goes on; ");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void anyEndsWithTheFirst() {
    Run run = wait("--any", endless, succeeding);
    assertThat(run.out()).startsWith("ID           " + succeeding + "\n");
    assertThat(run.err()).doesNotContain("goes on");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void anyTakesTheOutcomeOfTheFirst() {
    assertThat(wait("--any", endless, failing).exitCode()).isEqualTo(3);
    assertThat(wait("--any", endless, "--timeout", "2m").exitCode()).isEqualTo(6);
  }

  @Test
  void anyPassesOverWhatDoesNotExist() {
    Run run = wait("--any", "exec-9", succeeding);
    assertThat(run.out()).startsWith("ID           " + succeeding + "\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void anySaysWhatDoesNotExistWhereNothingEnds() {
    Run run = wait("--any", "exec-9", endless, "--timeout", "2m");
    assertThat(run.err())
        .contains("executions: Getting execution 'exec-9' of job '" + JOB + "' failed: 404")
        .endsWith("executions wait " + JOB + " " + endless + " --any --timeout 2m\n");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void anyFailsWhereNoneExists() {
    Run run = wait("--any", "exec-8", "exec-9");
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("Getting execution 'exec-8'", "Getting execution 'exec-9'")
        .hasLineCount(2);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  /** It was seen, and did not end; waiting again would be in vain. */
  @Test
  void doesNotSayHowToWaitAgainForWhatIsGone() {
    session.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}"));
    Run run = wait("exec-1", "--timeout", "3m");
    assertThat(run.err())
        .contains("'exec-1' of job '" + JOB + "' failed: 404")
        .doesNotContain("again");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  /** A proxy does not know whether it is gone. */
  @Test
  void saysHowToWaitAgainWhereAProxyAnswersInThePlaceOfTheApi() {
    session.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}"));
    session.server.respondNext(
        Collections.nCopies(100, CannedResponse.status(404).body("text/html", "<html>none</html>"))
            .toArray(new CannedResponse[0]));
    Run run = wait("exec-1", "--timeout", "1h");
    assertThat(run.err())
        .contains("as from a proxy")
        .endsWith("wait again with: executions wait " + JOB + " exec-1 --timeout 1h\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void drawsBarsOnATerminal() {
    session.progress = new Terminal(false, 70);
    Run run = wait(succeeding, failing);
    assertThat(run.err())
        .contains("\u001b[2A\r" + succeeding + "  ")
        .contains("running     [>     ")
        .contains("succeeded   [==========")
        .endsWith("1/1 task  1m\u001b[K\n\u001b[?7h");
  }

  @Test
  void leavesACleanLineWhereItFailsOnATerminal() {
    session.progress = new Terminal(false, 70);
    Run run = wait("exec-9");
    assertThat(run.err()).contains("\u001b[K\n\u001b[?7hexecutions: ").contains("exec-9");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereThereIsNoSuchExecution() {
    Run run = wait(succeeding, "exec-9");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("executions: ").contains("404", "exec-9");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWithTheWrongKey() {
    session.key = "other";
    Run run = wait(succeeding);
    assertThat(run.err()).startsWith("executions: ").contains("401").doesNotContain("other");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereTheServerIsDead() {
    session.close();
    Run run = wait(succeeding);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: ").contains("127.0.0.1").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void saysHowToWaitAgainWhereALaterLookFails() {
    session.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}"),
        CannedResponse.status(403));
    Run run = wait("exec-1", "--timeout", "3m");
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("executions: Getting execution 'exec-1' of job '" + JOB + "' failed: 403")
        .endsWith(
            "\nExecution 'exec-1' had not ended when last seen. It goes on; wait again with:"
                + " executions wait "
                + JOB
                + " exec-1 --timeout 3m\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void survivesAFailureThatPasses() {
    session.server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"running\"}"),
        CannedResponse.status(503),
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"status\":\"succeeded\"}"));
    assertThat(wait("exec-1").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait x | Missing required parameter: 'EXECUTION_ID'",
        "wait x e --timeout soon | 'soon' is no length of time; write 90s, 30m, 2h, 1h30m or 3d",
        "wait x e --timeout 1000000000000w | is longer than 36500d",
        "wait x e --timeout | Missing required parameter for option '--timeout' (DURATION)",
        "wait x .. --demo | EXECUTION_ID: The execution's id must not be '..'",
      })
  void refusesWhatCannotBe(String arguments, String message) {
    Run run = Run.of(arguments.split(" "));
    assertThat(run.err()).contains(message).contains("Try: executions wait --help");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private Run wait(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "wait";
    all[1] = JOB;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return session.run(all);
  }
}
