package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import dev.jobexecutions.testing.ExecutionLifecycle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StartCommandTest {
  private Session session = Session.jumping(BlaxelServer.builder().capacity(4).memory(4096));

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void printsTheIdAndHowToWait() {
    Run run = start("--api-version", "2026-04-28", "--memory", "512");
    String id = run.out().strip();
    assertThat(run.out()).matches("exec-\\S+\n");
    assertThat(run.err())
        .isEqualTo(
            "Started. Wait for it with: executions wait "
                + JOB
                + " "
                + id
                + " --api-version 2026-04-28\n");
    assertThat(run.exitCode()).isZero();
    assertThat(session.server.executions(JOB)).hasSize(1);
  }

  @Test
  void printsTheWholeAnswer() {
    Run run = start("--task", "{\"n\":9007199254740993}", "--id", "m-1", "-o", "json");
    assertThat(run.out())
        .startsWith("{\n  \"executionId\": \"exec-")
        .contains("\"id\": \"m-1\"", "9007199254740993")
        .endsWith("}\n");
    assertThat(start("--id", "m-1", "-o", "jsonl").out()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "jsonl"})
  void saysTheIdWhereStandardOutputTakesItNoMore(String format) {
    Run full = session.run(BrokenOutput.FULL_DISK, "start", JOB, "--output", format);
    assertThat(full.err())
        .isEqualTo(
            "Started execution '"
                + latestId()
                + "'.\nexecutions: Standard output cannot be written: No space left on device\n");
    assertThat(full.exitCode()).isEqualTo(1);

    Run closed = session.run(BrokenOutput.CLOSED_PIPE, "start", JOB, "--output", format);
    assertThat(closed.err()).isEqualTo("Started execution '" + latestId() + "'.\n");
    assertThat(closed.exitCode()).isZero();
  }

  private String latestId() {
    return String.valueOf(session.server.executions(JOB).get(0).getMetadata().getId());
  }

  @Test
  void sendsWhatItWasTold() {
    start(
        "--task={\"a\":1}",
        "--task={\"b\":null}",
        "--env",
        "A=b=c",
        "--env=EMPTY=",
        "--memory=512",
        "--id=m-1",
        "--execution-id=exec-mine",
        "--no-queue");
    assertThat(session.lastBody())
        .contains("\"tasks\":[{\"a\":1},{\"b\":null}]")
        .contains("\"env\":{\"A\":\"b=c\",\"EMPTY\":\"\"}")
        .contains("\"memory\":512", "\"id\":\"m-1\"", "\"allowQueue\":false")
        .contains("\"executionId\":\"exec-mine\"");
  }

  @Test
  void leavesOutWhatItWasNotTold() {
    start();
    assertThat(session.lastBody())
        .doesNotContain("tasks", "env", "memory", "allowQueue", "executionId");
  }

  /** The server has heeded the request, and goes away before it says so. */
  @Test
  void saysHowToStartOnceWhereTheAnswerIsLost() {
    session.server.loseNextAnswers(request -> request.method().equals("POST"), 4);
    Run lost = start();
    assertThat(lost.exitCode()).isEqualTo(1);
    Matcher id =
        Pattern.compile("; repeat the command with --id (\\S+), which").matcher(lost.err());
    assertThat(id.find()).as(lost.err()).isTrue();
    assertThat(start("--id", id.group(1)).exitCode()).isZero();
    assertThat(session.server.executions(JOB)).hasSize(1);
  }

  @Test
  void saysHowToStartOnceWhateverTheIdLooksLike() {
    session.server.loseNextAnswers(request -> request.method().equals("POST"), 4);
    assertThat(start("--id", "it's mine").err())
        .contains("; repeat the command with --id 'it'\\''s mine', which starts it once");
  }

  @Test
  void repeatsNothing() {
    assertThat(start("--id", "m-1").out()).isEqualTo(start("--id", "m-1").out());
    assertThat(session.server.executions(JOB)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--task 1 | --task is no JSON object, but a number",
        "--task {} --task {\"a\" | --task number 2 ends too early",
        "--task {}{} | --task is not JSON, at $",
        "--tasks no/such/file | --tasks: no/such/file does not exist",
        "--tasks . | --tasks: . cannot be read",
        "--memory 0 | --memory is 0; it must be 1 or more, in megabytes",
        "--memory much | 'much' is no whole number",
        "--output csv | --output csv needs --wait",
        "--execution-id .. | --execution-id: The execution's id must not be '..'",
        "--id= | --id must not be blank",
        "--wait=soon | 'soon' is no length of time",
        "--id --env=A=1 | Expected parameter for option '--id' but found '--env'",
        "--timeout 1s | Unknown option: '--timeout'",
        "--wait 5m | write --wait=5m",
        "--task @t.json | --task is not JSON, at $; the tasks of a file are read by --tasks FILE",
        "--task= | --task is empty",
        "--tasks= | --tasks is empty; it takes a file's name, or -",
        "--task {\"a\":1,\"a\":2} | --task has $.a twice",
        "--task {\"\\ud800\":1} | the request: tasks[0] has a name with half of a surrogate pair",
        "-e A=1 | Unknown option: '-e'. Write variables as --env NAME=VALUE.",
        "-env A=1 | Unknown option: '-env'. Write variables as --env NAME=VALUE.",
        "--task-env A=1 | Unknown option: '--task-env'. Write variables as --env NAME=VALUE.",
        "A=1 | Argument 3 is one too many. Write variables as --env NAME=VALUE. Quote values",
        "--env A=b c | Argument 5 is one too many. Write variables as --env NAME=VALUE. Quote",
        "--env A=b --c | Argument 5 is no option. Quote values with blanks: --env 'A=b c'.",
      })
  void refusesWhatCannotBe(String options, String message) {
    Run run = start(options.split(" "));
    assertThat(run.err()).startsWith("executions: ").contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Each task by itself may be as deep as JSON; the request around it has levels of its own. */
  @Test
  void refusesATaskThatIsTooDeep() {
    Run run = start("--task", "{\"a\":" + "[".repeat(254) + "]".repeat(254) + "}");
    assertThat(run.err())
        .startsWith("executions: the request: tasks[0].a[0][0]")
        .contains("... is nested deeper than the 255 levels of JSON");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--env secret",
        "--env =secret",
        "--env A=1 --env secret",
        "--env A=1 --env A=secret",
        "--env A=two secret",
        "--env A=two --secret",
        "--env A=secret --memory 0",
        "--env A=secret --execution-id ..",
        "--env A=secret --memory 100000",
        "--env A=secret --stacktrace --memory 100000",
        "--env=A=secret --wait --task 1",
        "--env=A=secret",
        "--env --task=secret",
        "--id --env=A=secret",
        "-e A=secret",
        "-eA=secret",
        "-env A=secret",
        "--task-env A=secret",
        "--environment=A=secret",
        "A=secret",
      })
  void showsNoValueOfAVariable(String options) {
    Run run = start(options.split(" "));
    assertThat(run.out() + run.err()).doesNotContain("secret").isNotEmpty();
  }

  @Test
  void namesTheVariableThatIsWrong() {
    assertThat(start("--env", "A=1", "--env", "x").err()).contains("--env number 2 must be NAME=V");
    assertThat(start("--env", "A=1", "--env", "A=2").err()).contains("A was given before");
  }

  @Test
  void waits() {
    Run run = start("--wait", "--task", "{}");
    assertThat(run.out()).startsWith("ID           exec-").contains("Status       succeeded");
    assertThat(run.err()).startsWith("Started execution 'exec-").contains("succeeded  1/1 task\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysHowToWaitAgainWhereTheFirstLookFails() {
    session.server.respondNext(
        request -> request.method().equals("GET"), CannedResponse.status(403));
    Run run = start("--wait=3m", "--execution-id", "exec-mine");
    assertThat(run.err())
        .contains("executions: Getting execution 'exec-mine' of job '" + JOB + "' failed: 403")
        .endsWith("wait again with: executions wait " + JOB + " exec-mine\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void waitTakesNoJobForItsTime() {
    assertThat(session.run("start", "--wait", JOB).exitCode()).isZero();
  }

  @Test
  void waitsAsLongAsItIsTold() {
    session.close();
    session = Session.jumping(ExecutionLifecycle.neverEnding());
    Run run = start("--wait=90s", "--output", "json");
    assertThat(run.out()).startsWith("[\n").contains("\"status\": \"running\"");
    assertThat(run.err())
        .contains("has not ended after 1m 30s. It goes on; wait again with: executions wait " + JOB)
        .endsWith(" --output json\n");
    assertThat(run.exitCode()).isEqualTo(6);
  }

  @Test
  void exitCodeIsThatOfTheOutcome() {
    session.close();
    session = Session.jumping(ExecutionLifecycle.failing(1));
    assertThat(start("--wait").exitCode()).isEqualTo(3);
  }

  @Test
  void failsWhereThereIsNoCapacity() {
    start("--task={}", "--task={}", "--task={}", "--task={}");
    Run run = start("--no-queue");
    assertThat(run.err()).startsWith("executions: ").contains("429", "the queue (--no-queue);");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsForAJobThatIsNotThere() {
    Run run = session.run("start", "other");
    assertThat(run.err()).startsWith("executions: ").contains("404", "other");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWithTheWrongKey() {
    session.key = "other";
    Run run = start();
    assertThat(run.err()).startsWith("executions: ").contains("401");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereTheServerIsDead() {
    session.close();
    Run run = start();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: ").contains("127.0.0.1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Run start(String... options) {
    return session.run(
        Stream.concat(Stream.of("start", JOB), Stream.of(options)).toArray(String[]::new));
  }
}
