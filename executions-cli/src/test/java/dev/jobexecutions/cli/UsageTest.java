package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

final class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--status faild | 'faild' is no status; there are queued, pending, running, cancelling,",
        "--since soon | 'soon' is no point in time; write 30m, 2h",
        "--limit 0 | --limit is 0; it must be 1 or more",
        "--limit -1 | --limit is -1; it must be 1 or more",
        "--retries -1 | --retries is -1; it must be 0 to 99",
        "--retries 100 --demo | --retries is 100; it must be 0 to 99",
        "--limit many | 'many' is no whole number",
        "--limit 99999999999999999999 | '99999999999999999999' is no whole number, or too great a",
        "--page-size 1.5 | '1.5' is no whole number",
        "--page-size 0 | --page-size is 0; it must be 1 to 100",
        "--page-size 101 | --page-size is 101; it must be 1 to 100",
        "--output xml | 'xml' is no format; there are table, json, jsonl and csv",
        "--api-version 2026-05-01 | '2026-05-01' is no API version; there are 2026-04-16 and 2026-04",
        "--sort newest --demo | 'newest' is no order; there are createdAt:desc, createdAt:asc, name:",
        "--sort name:asc --demo | --sort needs --api-version 2026-04-28",
        "--query text --demo | --query needs --api-version 2026-04-28",
        "--demo --base-url=http://localhost | --demo and --base-url exclude each other",
        "--demo --workspace mine | --demo and --workspace exclude each other",
        "other | Argument 3 is one too many",
        "--base-url= | --base-url is empty",
        "--workspace= | --workspace is empty",
      })
  void refusesWhatCannotBe(String options, String message) {
    Run run = Run.of(("list x " + options).split(" "));
    assertThat(run.err()).contains(message).endsWith("Try: executions list --help\n");
    assertThat(run.err()).startsWith("executions: ").hasLineCount(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void hasNoOptionForTheKey() {
    Run run = Run.of("list", "x", "--api-key", "planted-secret");
    assertThat(run.err())
        .startsWith("executions: Unknown option: '--api-key'. Set BL_API_KEY instead: every user");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** That the secret isn't shown, {@link Run} looks after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list x --token=planted-secret | Unknown option: '--token'. Set BL_API_KEY instead",
        "list -- x --demo | Argument 4 is one too many",
        "list x -kplanted-secret | Unknown option: '-k…'",
        "list x --other planted-secret --more | Unknown option: '--other'",
        "list x KEY=planted-secret | Argument 3 is one too many",
        "BL_API_KEY=planted-secret | Argument 1 is no command",
        "start x planted-secret | Argument 3 is one too many",
      })
  void showsNothingThatMayBeASecret(String arguments, String message) {
    Run run = Run.of(arguments.split(" "));
    assertThat(run.err()).startsWith("executions: " + message);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void readsNoArgumentFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "planted-secret --demo");
    Run run = Run.of("get", "x", "@" + file, "--demo");
    assertThat(run.err()).contains("Getting execution '@" + file + "' of job 'x' failed: 404");
  }

  /** As Java shows what the locale's encoding does not know. */
  @Test
  void refusesWhatIsNotWhatWasTyped() {
    Run run = Run.of("start", "x", "--demo", "--task", "{\"file\":\"M\uFFFDller.csv\"}");
    assertThat(run.err())
        .isEqualTo(
            "executions: Argument 5 has characters that the locale's encoding does not know."
                + " Set LC_ALL=C.UTF-8.\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  /** Longer lines are broken where they end. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Executions.class,
        ListCommand.class,
        GetCommand.class,
        TasksCommand.class,
        CountCommand.class,
        StartCommand.class,
        WaitCommand.class,
        CancelCommand.class,
        WatchCommand.class,
        ServeCommand.class,
      })
  void itsHelpFitsATerminal(Class<?> command) {
    assertThat(command.getAnnotation(Command.class).footer())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void suggestsCommandsByTheNameThatItWasCalledBy() {
    Map<String, String> launched = Map.of("EXECUTIONS_COMMAND", "./executions");
    assertThat(Run.in(launched, "list").err())
        .startsWith("executions: ")
        .endsWith("Try: ./executions list --help\n");
    assertThat(Run.in(launched, "--help").out())
        .contains("Without an account: ./executions list data-processing-job --demo");
    Map<String, String> withABlank = Map.of("EXECUTIONS_COMMAND", "/my tools/executions");
    assertThat(Run.in(withABlank, "list").err())
        .endsWith("Try: '/my tools/executions' list --help\n");
  }

  @Test
  void asksForTheJob() {
    Run run = Run.of("list");
    assertThat(run.err()).contains("Missing required parameter: 'JOB'");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void refusesAnEmptyJob() {
    Run run = Run.of("list", "", "--demo");
    assertThat(run.err()).contains("executions: JOB: The job's name must not be empty");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void showsItsCommandsWhereNoneIsGiven() {
    Run run = Run.of();
    assertThat(run.err()).startsWith("Usage: executions ").contains("list", "serve");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void guessesWhatAMisspeltCommandMeant() {
    Run run = Run.of("lst", "x");
    assertThat(run.err()).startsWith("executions: There is no command 'lst'\n").contains("list");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void guessesWhatAMisspeltOptionMeant() {
    Run run = Run.of("list", "x", "--stats", "failed");
    assertThat(run.err()).contains("'--stats'").contains("--status");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void namesBothWaysOnWithoutCredentials() {
    Run run = Run.of("list", "x");
    assertThat(run.err()).contains("BL_API_KEY").contains("--demo").hasLineCount(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "list --help",
        "get --help",
        "tasks --help",
        "count --help",
        "start --help",
        "wait --help",
        "cancel --help",
        "watch --help",
        "serve --help",
        "list x -h",
        "help",
        "help list"
      })
  void helps(String arguments) {
    Run run = Run.of(arguments.split(" "));
    assertThat(run.out()).startsWith("Usage: executions ");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void helpIsOfTheCommandThatItIsAskedOf() {
    assertThat(Run.of("help", "list").out()).isEqualTo(Run.of("list", "--help").out());
    assertThat(Run.of("help").out()).isEqualTo(Run.of("--help").out());
  }

  @Test
  void helpIsOfOneCommandThatThereIs() {
    Run unknown = Run.of("help", "nope");
    assertThat(unknown).isEqualTo(Run.of("nope"));
    assertThat(unknown.err()).startsWith("executions: There is no command 'nope'\n");
    assertThat(unknown.exitCode()).isEqualTo(2);
    Run two = Run.of("help", "list", "extra");
    assertThat(two.err()).startsWith("executions: Argument 3 is one too many\n");
    assertThat(two.out()).isEmpty();
    assertThat(two.exitCode()).isEqualTo(2);
  }

  @Test
  void helpNamesEveryExitCode() {
    assertThat(Run.of("--help").out())
        .containsSubsequence(
            "Exit codes:",
            " 0 ",
            " 1 ",
            " 2 ",
            " 3 ",
            " 4 ",
            " 5 ",
            " 6 ",
            " 129 ",
            " 130 ",
            " 143 ");
  }

  @Test
  void helpBreaksNoAddress() {
    assertThat(Run.of("--help").out()).contains("https://api.blaxel.ai/v0\n");
  }

  @Test
  void helpNamesEveryStatus() {
    String help = Run.of("list", "--help").out();
    JobExecutionStatus.values().forEach(status -> assertThat(help).contains(status.getValue()));
  }

  @Test
  void tellsTheVersionThatTheBuildGaveIt() {
    Run run = Run.of("--version");
    assertThat(run.out()).matches("executions \\d+\\.\\d+\\.\\d+\\S*\nJava \\S+\n");
    assertThat(run.exitCode()).isZero();
  }
}
