package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: its streams, its exit code and its end. */
final class ProcessTest {
  @TempDir private Path folder;

  @Test
  void keepsDataAndTalkApart() throws Exception {
    Run run = run(command("list", "x", "--demo", "--output", "json"));
    assertThat(run.out()).isEqualTo("[]\n");
    assertThat(run.err()).startsWith("Demo: ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void usesNoColoursOffATerminal() throws Exception {
    Run run = run(command("list", Demo.JOB, "--demo", "--limit", "3"));
    assertThat(run.out()).startsWith("ID ").doesNotContain("\u001b");
    assertThat(run.err()).doesNotContain("\u001b");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endsQuietlyWhenItsReaderHasEnough() throws Exception {
    Run run =
        run(
            shell(
                "(\"$@\"; echo \"exit code $?\" >&2) | head -n 1",
                command("list", Demo.JOB, "--demo", "--output", "jsonl")));
    assertThat(run.out()).startsWith("{\"metadata\":").hasLineCount(1);
    assertThat(run.err()).startsWith("Demo: ").endsWith("exit code 0\n").hasLineCount(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void readsTheLoginFileOfTheFolderThatTheShellCallsHome() throws Exception {
    try (BlaxelServer server =
        BlaxelServer.builder().apiKey("planted-secret").job(Demo.JOB).start()) {
      Path login = Files.createDirectory(folder.resolve(".blaxel")).resolve("config.yaml");
      Files.writeString(
          login,
          """
          context: {workspace: mine}
          workspaces: [{name: mine, credentials: {apiKey: planted-secret}}]
          """);
      Run run =
          run(
              shell(
                  "unset BL_API_KEY; export HOME='" + folder + "'; exec \"$@\"",
                  command("count", Demo.JOB, "--base-url", server.baseUrl())));
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("STATUS");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failsWhereOutputCannotBeWritten() throws Exception {
    for (String format : List.of("table", "json", "jsonl", "csv")) {
      Run run =
          run(shell("\"$@\" >/dev/full", command("list", Demo.JOB, "--demo", "--output", format)));
      assertThat(run.err())
          .as(format)
          .contains("executions: Standard output cannot be written: No space left on device\n")
          .doesNotContain("at dev.jobexecutions.")
          .doesNotContain("executions:\n");
      assertThat(run.exitCode()).as(format).isEqualTo(1);
    }
  }

  /** As the launcher opens one that is closed. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatStandardInputIsClosed() throws Exception {
    Run run =
        run(shell("\"$@\" 0>/dev/null", command("start", Demo.JOB, "--demo", "--tasks", "-")));
    assertThat(run.err()).startsWith("executions: --tasks: standard input is closed\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failsWhereHelpCannotBeWritten() throws Exception {
    Run run = run(shell("\"$@\" >/dev/full", command("--help")));
    assertThat(run.err()).contains("Standard output cannot be written").hasLineCount(1);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void servesUntilItIsEnded() throws Exception {
    Process process = start(command("serve", "--port", "0"));
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String baseUrl = out.readLine();
      Run list =
          Run.in(
              Map.of("BL_API_KEY", "any", "BL_API_URL", String.valueOf(baseUrl)),
              "list",
              Demo.JOB,
              "--limit",
              "3");
      assertThat(list.out()).hasLineCount(4);
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(128 + 15);
    } finally {
      process.destroyForcibly();
    }
    assertThat(errors()).contains("curl ").doesNotContain("at dev.jobexecutions.");
  }

  @Test
  void exitCodeTellsWhatBecameOfAnExecution() throws Exception {
    try (BlaxelServer server = BlaxelServer.builder().executions(List.of(Samples.FAILED)).start()) {
      Run run = run(waitFor(server, "exec-000002"));
      assertThat(run.out()).contains("Status       failed");
      assertThat(run.exitCode()).isEqualTo(3);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysHowToWaitAgainWhenItIsInterrupted() throws Exception {
    try (BlaxelServer server =
        BlaxelServer.builder().executions(List.of(Samples.RUNNING)).start()) {
      Process process = start(waitFor(server, "exec-000003"));
      try {
        while (!errors().contains("running")) {
          assertThat(process.isAlive()).isTrue();
          Thread.onSpinWait();
        }
        int signal = interrupt();
        assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor())
            .isZero();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.exitValue()).isEqualTo(128 + signal);
      } finally {
        process.destroyForcibly();
      }
      assertThat(errors())
          .endsWith(
              "Execution 'exec-000003' has not ended. It goes on; wait again with: executions wait "
                  + Demo.JOB
                  + " exec-000003 --base-url "
                  + server.baseUrl()
                  + "\n")
          .doesNotContain("at dev.jobexecutions.");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void saysHowToStartOnceWhenItIsInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (BlaxelServer server =
        BlaxelServer.builder()
            .job(Demo.JOB)
            .intercept(
                request -> {
                  asked.countDown();
                  return awaited(end);
                })
            .start()) {
      Process process =
          start(command("start", Demo.JOB, "--id", "m-1", "--base-url", server.baseUrl()));
      try {
        assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
        int signal = interrupt();
        assertThat(new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor())
            .isZero();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + signal);
      } finally {
        process.destroyForcibly();
        end.countDown();
      }
      assertThat(errors())
          .isEqualTo(
              "Whether the execution was started is not known; repeat the command with --id m-1,"
                  + " which starts it once at most.\n");
    }
  }

  private static Optional<CannedResponse> awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void watchesUntilItsReaderHasEnough() throws Exception {
    Run run =
        run(
            shell(
                "(\"$@\"; echo \"exit code $?\" >&2) | head -n 1",
                command("watch", Demo.JOB, "--demo")));
    assertThat(run.out()).contains(" new → ").hasLineCount(1);
    assertThat(run.err()).endsWith("exit code 0\n").hasLineCount(3);
  }

  /**
   * The signal of Ctrl-C; or of an orderly end, where these tests run in the background, whose
   * processes ignore the former from their birth on.
   */
  static int interrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 2;
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .findFirst()
            .orElseThrow();
    boolean ignoresInterrupts =
        (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    return ignoresInterrupts ? 15 : 2;
  }

  private static List<String> waitFor(BlaxelServer server, String id) {
    return command("wait", Demo.JOB, id, "--base-url", server.baseUrl());
  }

  private static List<String> command(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Executions.class.getName()),
            Stream.of(arguments))
        .toList();
  }

  private static List<String> shell(String script, List<String> command) {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    shell.addAll(command);
    return shell;
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, errors());
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errorFile());
    // The JVM reports this one on standard error, whatever it runs.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("BL_API_KEY", "any");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private String errors() throws IOException {
    return Files.readString(errorFile().toPath());
  }

  private File errorFile() {
    return folder.resolve("stderr").toFile();
  }
}
