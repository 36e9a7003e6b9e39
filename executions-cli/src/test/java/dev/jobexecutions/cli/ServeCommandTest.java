package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ServeCommandTest {
  @Test
  void servesTheDemoUntilItIsInterrupted() throws Exception {
    StringWriter err = new StringWriter();
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    try (PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in)) {
      Surroundings surroundings =
          Run.surroundings(Map.of("EXECUTIONS_COMMAND", "/my tools/executions"), out, err);
      Thread serve =
          new Thread(
              () -> exitCode.complete(Executions.execute(surroundings, "serve", "--port=0")));
      serve.start();
      String baseUrl = firstLine(in);
      assertThat(baseUrl).matches("http://127\\.0\\.0\\.1:\\d+/v0");
      assertThat(err.toString())
          .contains("made-up", Demo.JOB, "curl ", baseUrl, "2026-04-16 and 2026-04-28")
          .contains(
              "any-key '/my tools/executions' list " + Demo.JOB + " --base-url " + baseUrl + "\n");

      Map<String, String> environment = Map.of("BL_API_KEY", "any", "BL_API_URL", baseUrl);
      assertThat(Run.in(environment, "list", Demo.JOB, "--limit", "2").out()).hasLineCount(3);
      assertThat(Run.in(environment, "list", "x").err()).contains("404");

      serve.interrupt();
      assertThat(exitCode.get()).isZero();
      assertThat(Run.in(environment, "list", Demo.JOB).exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void refusesWhatIsNoPort(int port) {
    Run run = Run.of("serve", "--port", String.valueOf(port));
    assertThat(run.err()).contains("--port is " + port + "; it must be 0 to 65535");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static String firstLine(PipedInputStream in) throws IOException {
    String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    assertThat(line).isNotNull();
    return line;
  }
}
