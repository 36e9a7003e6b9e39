package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.VirtualClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoTest {
  private static final JsonAdapter<List<JobExecution>> EXECUTIONS =
      JsonAdapters.moshi().adapter(Types.newParameterizedType(List.class, JobExecution.class));

  @Test
  void saysThatItIsMadeUp() {
    Run run = Run.of("list", Demo.JOB, "--demo", "--limit", "5");
    assertThat(run.err())
        .startsWith("Demo: built-in server at http://127.0.0.1:")
        .contains("made-up executions; no account is used.");
    assertThat(run.out()).startsWith("ID ").hasLineCount(6);
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void refusesAJobThatNoRequestCanName(String job) {
    Run run = Run.of("list", job, "--demo");
    assertThat(run.err()).startsWith("executions: JOB: no request can name the job \"" + job);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void agesAreThoseOfTheMonthBeforeNow() {
    Run run = Run.of("list", Demo.JOB, "--demo", "--since", "31d");
    Run all = Run.of("list", Demo.JOB, "--demo");
    assertThat(run.out()).isEqualTo(all.out()).doesNotContainPattern("\\bin \\d");
    assertThat(run.out().lines().count()).isGreaterThan(100);
  }

  @Test
  void jsonIsValid() throws IOException {
    Run run = Run.of("list", Demo.JOB, "--demo", "--output", "json");
    assertThat(EXECUTIONS.fromJson(run.out())).hasSizeGreaterThan(100);
  }

  @Test
  void jsonIsValidForAJobThatItDoesNotHave() {
    Run run = Run.of("list", "x", "--demo", "--output", "json");
    assertThat(run.out()).isEqualTo("[]\n");
    assertThat(run.err()).contains("No executions of job 'x'").contains(Demo.JOB);
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void knowsBothVersionsInEveryCommand(String version) {
    String options = " " + Demo.JOB + " --demo --api-version " + version;
    Run list = Run.of(("list" + options + " --limit 1 --output csv").split(" "));
    String id = list.out().lines().skip(1).findFirst().orElse("").replaceAll(",.*", "");
    assertThat(Run.of(("get" + options + " " + id).split(" ")).out()).contains(id);
    assertThat(Run.of(("tasks" + options + " " + id).split(" ")).out()).contains("task-0");
    assertThat(Run.of(("count" + options).split(" ")).out()).contains("total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void runsWhatIsStarted(String version) {
    VirtualClock clock = VirtualClock.jumping(Samples.NOW);
    String[] arguments = {"start", "--demo", "--wait", Demo.JOB, "--api-version", version};
    StringWriter err = new StringWriter();
    int exitCode =
        Executions.execute(around(clock, OutputStream.nullOutputStream(), err), arguments);
    assertThat(err.toString()).contains("queued", "pending", "running", "succeeded");
    assertThat(exitCode).isZero();
    assertThat(Duration.between(Samples.NOW, clock.instant())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void cancels() {
    Run list =
        Run.of("list", Demo.JOB, "--demo", "--status", "running", "--limit", "1", "-o", "csv");
    String id = list.out().lines().skip(1).findFirst().orElse("").replaceAll(",.*", "");
    assertThat(Run.of("cancel", Demo.JOB, id, "--demo").out()).contains("cancelling");
  }

  @Test
  void hasSomethingToWatch() {
    // A reader that leaves after the first line ends the watch.
    StringWriter err = new StringWriter();
    OutputStream out =
        new OutputStream() {
          private final StringBuilder line = new StringBuilder();

          @Override
          public void write(int b) throws IOException {
            if (line.indexOf("\n") >= 0) throw new IOException("Broken pipe");
            line.append((char) b);
          }
        };
    VirtualClock clock = VirtualClock.jumping(Samples.NOW);
    assertThat(Executions.execute(around(clock, out, err), "watch", Demo.JOB, "--demo")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "tasks", "wait", "cancel"})
  void saysWhyAnExecutionThatWasStartedIsNotThere(String command) {
    String id = Run.of("start", Demo.JOB, "--demo").out().strip();
    Run run = Run.of(command, Demo.JOB, id, "--demo");
    assertThat(run.err())
        .contains("404", id)
        .endsWith(" are made anew every 10 minutes: list them to see which there are.\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void offersNoCommandToWaitForWhatEndsWithIt() {
    Run run = Run.of("start", Demo.JOB, "--demo");
    assertThat(run.out()).startsWith("exec-");
    assertThat(run.err()).contains("add --wait").doesNotContain("executions wait");
    assertThat(Run.of("start", Demo.JOB, "--demo", "--wait=0s").err())
        .contains("' has not ended. The demo ends here");
  }

  private static Surroundings around(VirtualClock clock, OutputStream out, StringWriter err) {
    Surroundings plain = Run.surroundings(Map.of(), out, err);
    return new Surroundings(
        plain.in(),
        plain.out(),
        plain.err(),
        plain.environment(),
        clock,
        Pace.of(clock, clock::sleep),
        plain.terminal(),
        null);
  }

  @Test
  void staysTheSameForTheNextCommand() {
    assertThat(executionsAt(Samples.NOW.plusSeconds(599))).isEqualTo(executionsAt(Samples.NOW));
    assertThat(executionsAt(Samples.NOW.plusSeconds(601))).isNotEqualTo(executionsAt(Samples.NOW));
  }

  private static List<JobExecution> executionsAt(Instant moment) {
    try (BlaxelServer server = Demo.server(Clock.fixed(moment, ZoneOffset.UTC)).start()) {
      return server.executions(Demo.JOB);
    }
  }

  @Test
  void usesNoAccountEvenWhereThereIsOne() {
    Map<String, String> account =
        Map.of(
            "BL_API_KEY",
            "planted-secret",
            "BL_API_URL",
            "http://127.0.0.1:1/v0",
            "BL_WORKSPACE",
            "mine");
    Run run = Run.in(account, "list", Demo.JOB, "--demo", "--limit", "1");
    assertThat(run.exitCode()).isZero();
  }
}
