package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.RUNNING;
import static dev.jobexecutions.cli.Samples.SUCCEEDED;
import static dev.jobexecutions.cli.Samples.execution;
import static dev.jobexecutions.cli.Server.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GetCommandTest {
  private final BlaxelServer server = Server.start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void showsWhatIsKnownOfAnExecution() {
    Map<String, Object> environment = new LinkedHashMap<>();
    environment.put("LOG_LEVEL", "secret-1");
    environment.put("REGION", "secret-2");
    server.add(
        FAILED.toBuilder()
            .spec(
                JobExecutionSpec.builder()
                    .parallelism(2)
                    .timeout(5400)
                    .memoryOverride(2048)
                    .envOverride(JobExecutionEnvOverride.ofMapStringObject(environment))
                    .build())
            .build());
    Run run = get("exec-000002");
    assertThat(run.out())
        .isEqualTo(
            """
            ID           exec-000002
            Job          data-processing-job
            Workspace    my-workspace
            Status       failed
            Created      2026-11-10T09:30:00Z (2h ago)
            Started      2026-11-10T09:31:00Z (2h ago)
            Completed    2026-11-10T11:36:30Z (23m ago)
            Duration     2h 5m
            Tasks        8/12 done, 1 failed, 1 cancelled, 2 retried
            Parallelism  2
            Timeout      1h 30m
            Memory       2048 MB
            Environment  LOG_LEVEL, REGION
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    server.respondNext(CannedResponse.status(200).json("{\"metadata\":{},\"spec\":{}}"));
    assertThat(get("exec-1").out()).isEqualTo("ID           -\nStatus       -\n");
  }

  @Test
  void letsNoServerControlTheTerminal() {
    server.add(execution("exec-1").status(JobExecutionStatus.of("\u001b[2J\n")).build());
    assertThat(get("exec-1").out()).contains("Status       ␛[2J␊\n");
  }

  @Test
  void keepsWhatTheDocumentDoesNotKnow() {
    String json =
        "{\"metadata\":{\"id\":\"exec-1\",\"labels\":{\"a\":null}},\"spec\":{},"
            + "\"status\":\"paused\",\"cost\":9007199254740993}";
    server.respondNext(
        CannedResponse.status(200).json(json), CannedResponse.status(200).json(json));
    assertThat(get("exec-1", "--output", "jsonl").out()).isEqualTo(json + "\n");
    String indented = get("exec-1", "--output", "json").out();
    assertThat(indented).startsWith("{\n  \"metadata\": {\n").endsWith("\n}\n");
    assertThat(indented.replaceAll("\\s", "")).isEqualTo(json);
  }

  @Test
  void writesOneRecordOfCsv() {
    server.add(SUCCEEDED);
    assertThat(get("exec-000001", "--output", "csv").out().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("exec-000001,data-processing-job,my-workspace,,succeeded,2026-11-10T11:57:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void findsTheLatest(String version) {
    server.add(RUNNING, SUCCEEDED, FAILED);
    Run run = Server.run(server, "get", JOB, "--latest", "--api-version", version);
    assertThat(run.out()).startsWith("ID           exec-000001\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void failsWhereThereIsNoLatest() {
    Run run = Server.run(server, "get", "empty", "--latest");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("executions: Job 'empty' has no executions.\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void failsWhereThereIsNoSuchExecution() {
    Run run = get("exec-9", "--output", "json");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: ").contains("404", "exec-9", JOB);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void wantsOneExecution() {
    assertUsage(Server.run(server, "get", JOB), "Which execution? Give its EXECUTION_ID");
    assertUsage(get("exec-1", "--latest"), "EXECUTION_ID and --latest exclude each other");
    assertUsage(get(".."), "EXECUTION_ID: The execution's id must not be '..'");
  }

  private Run get(String id, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "get";
    arguments[1] = JOB;
    arguments[2] = id;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Server.run(server, arguments);
  }

  private static void assertUsage(Run run, String message) {
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: " + message);
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
