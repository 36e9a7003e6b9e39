package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CancelCommandTest {
  private Session session =
      Session.jumping(ExecutionLifecycle.neverEnding().taskTime(Duration.ofMinutes(2)));

  @AfterEach
  void close() {
    session.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void printsWhatBecameOfEach(String version) {
    String running = started();
    session.server.add(Samples.FAILED);
    Run run = cancel(running, "exec-000002", "--api-version", version);
    assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "ID STATUS", running + " cancelling", "exec-000002 failed had ended already");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void printsJson() {
    String id = started();
    assertThat(cancel(id, "-o", "json").out())
        .startsWith("[\n")
        .contains("\"id\": \"" + id + "\"", "\"status\": \"cancelling\"")
        .endsWith("]\n");
  }

  @Test
  void cancelsAgain() {
    String id = started();
    assertThat(cancel(id).out()).isEqualTo(cancel(id).out());
  }

  @Test
  void waitsForTheEnd() {
    Run run = cancel(started(), "--wait");
    assertThat(run.out()).startsWith("ID           exec-").contains("Status       cancelled\n");
    assertThat(run.err()).contains("' is cancelling.\n").contains("  cancelled  1/1 task\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void waitsForOneThatHadEnded() {
    session.server.add(Samples.FAILED);
    Run run = cancel("exec-000002", "--wait");
    assertThat(run.err()).startsWith("Execution 'exec-000002' had ended already: failed.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysHowToWaitAgainWhenTheTimeIsUp() {
    String id = started();
    Run run = cancel(id, "--wait=30s");
    assertThat(run.err())
        .endsWith(
            "Execution '"
                + id
                + "' has not ended after 30s. It goes on; wait again with: executions wait "
                + JOB
                + " "
                + id
                + "\n");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void cancelsNothingWhereTheTimeToWaitStandsApart() {
    String id = started();
    long requests = session.server.requestCount();
    Run run = cancel(id, "--wait", "5m");
    assertThat(run.err())
        .startsWith(
            "executions: --wait takes no time behind a blank: write --wait=5m, or --wait behind");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(cancel(id, "--wait", "1h30m").err()).contains("write --wait=1h30m, or");
    assertThat(cancel(id, "--wait", "300").err()).contains("write --wait=300s, or");
    assertThat(session.server.requestCount()).isEqualTo(requests);
  }

  @Test
  void waitsForAnIdBehindTheOption() {
    assertThat(cancel("--wait", started()).out()).contains("Status       cancelled\n");
  }

  @Test
  void drawsABarOnATerminal() {
    session.progress = new Terminal(false, 70);
    assertThat(cancel(started(), "--wait").err()).contains("cancelling  [").endsWith("\u001b[?7h");
  }

  @Test
  void cancelsTheOthersWhereOneIsNotThere() {
    String id = started();
    Run run = cancel("exec-9", id);
    assertThat(run.err()).startsWith("executions: ").contains("404", "exec-9");
    assertThat(run.out()).contains(id).contains("cancelling");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(cancel("exec-9", id, "--wait").exitCode()).isEqualTo(1);
    assertThat(cancel("exec-9", "--wait").out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 500})
  void cancelsTheOthersWhereOneIsRefused(int status) {
    String first = started();
    String last = started();
    session.server.respondNext(request -> request.target().contains("exec-9"), refusals(status));
    Run run = cancel(first, "exec-9", last, "-o", "json", "--retries", "0");
    assertThat(run.err()).startsWith("executions: ").contains("" + status, "exec-9");
    assertThat(run.out()).contains(first, last).endsWith("]\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static CannedResponse refusals(int status) {
    return CannedResponse.status(status).json("{\"error\":\"no\"}");
  }

  private void assertAllAreCancelled() {
    assertThat(session.server.executions(JOB))
        .extracting(JobExecution::getStatus)
        .containsOnly(JobExecutionStatus.CANCELLING);
  }

  @Test
  void cancelsTheOthersWhereItsReaderHasEnough() {
    String first = started();
    String last = started();
    Run run = session.run(BrokenOutput.CLOSED_PIPE, "cancel", JOB, first, last);
    assertAllAreCancelled();
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(session.run(BrokenOutput.CLOSED_PIPE, "cancel", JOB, first, "exec-9").exitCode())
        .isEqualTo(1);
  }

  @Test
  void cancelsTheOthersWhereOutputCannotBeWritten() {
    String first = started();
    String last = started();
    Run run = session.run(BrokenOutput.FULL_DISK, "cancel", JOB, first, last);
    assertAllAreCancelled();
    assertThat(run.err())
        .isEqualTo("executions: Standard output cannot be written: No space left on device\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void saysWhatIsLeftWhereOutputCannotBeWrittenEither() {
    String first = started();
    session.server.respondNext(request -> request.target().contains("exec-9"), refusals(403));
    Run run = session.run(BrokenOutput.FULL_DISK, "cancel", JOB, first, "exec-9");
    assertThat(run.err())
        .startsWith("executions: Standard output cannot be written: No space left on device\n")
        .contains("403")
        .endsWith("Go on with: executions cancel " + JOB + " exec-9\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void saysWhatIsLeftWhereNoneCanBeCancelledAnyMore() {
    String first = started();
    session.server.respondNext(request -> request.target().contains("exec-8"), refusals(403));
    Run run = cancel(first, "exec-8", "exec-9", "-o", "json");
    assertThat(run.err())
        .contains("403")
        .endsWith(
            "1 of 3 were not tried. Go on with: executions cancel "
                + JOB
                + " exec-8 exec-9 --output json\n");
    assertThat(run.out()).contains(first).endsWith("]\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void saysHowToCancelTheLast() {
    String first = started();
    session.server.respondNext(request -> request.target().contains("exec-9"), refusals(403));
    assertThat(cancel(first, "exec-9").err())
        .contains("403")
        .endsWith("\nGo on with: executions cancel " + JOB + " exec-9\n");
  }

  /** What is cancelled already has yet to be waited for. */
  @Test
  void saysHowToWaitForAllWhereNoneCanBeCancelledAnyMore() {
    String first = started();
    session.server.respondNext(request -> request.target().contains("exec-9"), refusals(403));
    Run run = cancel(first, "exec-9", "--wait=2m");
    assertThat(run.err()).endsWith("cancel " + JOB + " " + first + " exec-9 --wait=2m\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void acceptsAServerThatRefusesWhatHasEnded() {
    session.close();
    session = Session.jumping(BlaxelServer.builder().refuseCancelOfFinished());
    session.server.add(Samples.SUCCEEDED);
    Run run = cancel("exec-000001");
    assertThat(run.out()).contains("succeeded   had ended already");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void failsWithTheWrongKey() {
    session.key = "other";
    Run run = cancel("exec-1", "exec-2");
    assertThat(run.err()).startsWith("executions: ").contains("401");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereTheServerIsDead() {
    session.close();
    Run run = cancel("exec-1");
    assertThat(run.err()).startsWith("executions: ").contains("127.0.0.1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void wantsExecutions() {
    assertThat(cancel().err()).contains("Missing required parameter: 'EXECUTION_ID'");
    Run run = cancel("..");
    assertThat(run.err()).contains("EXECUTION_ID: The execution's id must not be '..'");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(cancel("x", "--wait=1").err()).contains("'1' is no length of time");
  }

  /** One whose task is at work. */
  private String started() {
    String id = session.start();
    session.clock.advance(Duration.ofSeconds(10));
    return id;
  }

  private Run cancel(String... arguments) {
    return session.run(
        Stream.concat(Stream.of("cancel", JOB), Stream.of(arguments)).toArray(String[]::new));
  }
}
