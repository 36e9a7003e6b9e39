package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailuresTest {
  private static final String KEY = "bl_planted-secret";

  private final BlaxelServer server =
      BlaxelServer.builder().apiKey(KEY).workspace("my-workspace").job("x").start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void wrongKey() {
    Run run = list(Map.of("BL_API_KEY", KEY + "-wrong"), "x");
    assertFailed(run);
    assertThat(run.err()).contains("401").contains("BL_API_KEY");
  }

  @Test
  void wrongWorkspace() {
    Run run = list(Map.of("BL_API_KEY", KEY, "BL_WORKSPACE", "theirs"), "x");
    assertFailed(run);
    assertThat(run.err()).contains("403").contains("theirs");
  }

  @Test
  void wrongJob() {
    Run run = list(Map.of("BL_API_KEY", KEY, "BL_WORKSPACE", "my-workspace"), "nightly");
    assertFailed(run);
    assertThat(run.err()).contains("404").contains("nightly").contains("my-workspace");
  }

  @Test
  void workspaceIsThatOfTheOption() {
    Run forbidden = list("x", "--workspace", "theirs");
    assertThat(forbidden.err()).contains("403", "(--workspace)").doesNotContain("BL_WORKSPACE");
    Run missing = list("nightly", "--workspace", "my-workspace");
    assertThat(missing.err()).contains("404", "(--workspace)").doesNotContain("BL_WORKSPACE");
    assertThat(list("nightly").err()).contains("(BL_WORKSPACE)");
  }

  @Test
  void deadServer() throws IOException {
    int port = freePort();
    String baseUrl = "http://127.0.0.1:" + port + "/v0";
    Run run =
        Run.in(Map.of("BL_API_KEY", KEY, "BL_API_URL", baseUrl), "list", "x", "--retries", "1");
    assertFailed(run);
    assertThat(run.err())
        .contains("failed after 2 attempts")
        .contains("127.0.0.1")
        .contains(String.valueOf(port));
  }

  @Test
  void pageOfAProxy() {
    server.respondNext(
        CannedResponse.status(502).body("text/html", "<html><h1>Bad gateway</h1></html>"));
    Run run = list("x", "--retries", "0");
    assertFailed(run);
    assertThat(run.err()).contains("502").doesNotContain("<html>");
  }

  @Test
  void pageOfAProxyThatClaimsSuccess() {
    server.respondNext(CannedResponse.status(200).body("text/html", "<html>Log in</html>"));
    assertFailed(list("x"));
  }

  @Test
  void answerOfAnotherForm() {
    server.respondNext(CannedResponse.status(200).json("[{\"spec\":{}}]"));
    Run run = list("x", "--output", "json");
    assertFailed(run);
    assertThat(run.err()).contains("$[0].metadata");
  }

  @Test
  void answerOfAnotherApiVersion() {
    server.respondNext(CannedResponse.status(200).json("{\"data\":[],\"meta\":{}}"));
    Run run = list("x");
    assertFailed(run);
    assertThat(run.err()).contains("switch with --api-version 2026-04-28");
  }

  @Test
  void failureHalfWayLeavesTheArrayOpen() {
    server.respondNext(
        CannedResponse.status(200).json("[{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{}}]"),
        CannedResponse.status(500));
    Run run = list("x", "--output", "json", "--page-size", "1", "--retries", "0");
    assertThat(run.out()).startsWith("[").contains("exec-1").doesNotContain("]");
    assertThat(run.err()).contains("500").doesNotContain("at dev.jobexecutions.");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void serverCannotReachTheTerminalThroughAMessage() {
    server.respondNext(
        CannedResponse.status(400).json("{\"error\":\"bad\",\"message\":\"a\\u001b[2Jb\"}"));
    Run run = list("x");
    assertFailed(run);
    assertThat(run.err()).doesNotContain("\u001b");
  }

  /** That it is nowhere else, {@link Run} looks after. */
  @Test
  void keyThatTheServerRepeatsIsMasked() {
    server.respondNext(
        CannedResponse.status(400).json("{\"error\":\"bad\",\"message\":\"no " + KEY + "\"}"));
    assertThat(list("x", "--stacktrace").err()).contains("no ***");
  }

  @Test
  void stackTraceOnRequestOnly() {
    server.respondNext(CannedResponse.status(500), CannedResponse.status(500));
    assertThat(list("x", "--retries", "0").err()).doesNotContain("at dev.jobexecutions.");
    Run run = list("x", "--retries", "0", "--stacktrace");
    assertThat(run.err()).contains("at dev.jobexecutions.").doesNotContain(KEY);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "ftp://example.com", "http://", "http://exa mple.com"})
  void badBaseUrl(String baseUrl) {
    Run run = list("x", "--base-url", baseUrl);
    assertThat(run.err())
        .contains(baseUrl)
        .doesNotContain("at dev.jobexecutions.")
        .doesNotContain(KEY);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void keyOverTheOpenNetwork() {
    Run run = list("x", "--base-url", "http://example.com/v0");
    assertThat(run.err())
        .startsWith("executions: --base-url: 'http://example.com/v0' would send the credentials")
        .contains("unencrypted; use https");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words\n", "größer", "\u0007"})
  void keyThatNoHeaderCanCarry(String key) {
    Run run = list(Map.of("BL_API_KEY", KEY + key), "x");
    assertThat(run.err())
        .doesNotContain("at dev.jobexecutions.")
        .doesNotContain(KEY)
        .doesNotContain("mistake");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isNotZero();
  }

  @Test
  void portThatIsTaken() {
    Run run = Run.of("serve", "--port", String.valueOf(server.port()));
    assertFailed(run);
    assertThat(run.err()).contains(String.valueOf(server.port()));
  }

  private Run list(String job, String... options) {
    return list(Map.of("BL_API_KEY", KEY), job, options);
  }

  private Run list(Map<String, String> environment, String job, String... options) {
    Map<String, String> complete = new HashMap<>(environment);
    complete.put("BL_API_URL", server.baseUrl());
    return Run.in(
        complete, Stream.concat(Stream.of("list", job), Stream.of(options)).toArray(String[]::new));
  }

  private static void assertFailed(Run run) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("executions: ")
        .doesNotContain(KEY)
        .doesNotContain("at dev.jobexecutions.")
        .doesNotContain("mistake in the program");
    assertThat(run.err().lines().count()).isBetween(1L, 3L);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
