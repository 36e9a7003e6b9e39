package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.RUNNING;
import static dev.jobexecutions.cli.Samples.SUCCEEDED;
import static dev.jobexecutions.cli.Samples.execution;
import static dev.jobexecutions.cli.Samples.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.testing.BlaxelServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ListCommandTest {
  private static final String JOB = "data-processing-job";

  private final BlaxelServer server =
      BlaxelServer.builder().apiKey("planted-secret").job("empty").start();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void printsATableAndSumsItUp() {
    server.add(SUCCEEDED, FAILED, RUNNING);
    Run run = list(JOB);
    assertThat(run.out())
        .isEqualTo(
            """
            ID           STATUS      AGE  DURATION  TASKS
            exec-000001  succeeded    3m    1m 20s  10/10
            exec-000002  failed       2h     2h 5m   8/12  1 failed, 1 cancelled, 2 retried
            exec-000003  running      5d       45s    0/4  1 retried
            """);
    assertThat(run.err()).isEqualTo("3 executions: 1 running, 1 failed, 1 succeeded\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void summarisesTablesOnly() {
    server.add(SUCCEEDED);
    for (String format : List.of("json", "jsonl", "csv")) {
      assertThat(list(JOB, "--output", format).err()).isEmpty();
    }
  }

  @Test
  void readsFormatsInAnyCase() {
    assertThat(list("empty", "-o", "JSON").out()).isEqualTo("[]\n");
  }

  @Test
  void saysWhereThereIsNothing() {
    Run run = list("empty");
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("No executions of job 'empty'.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysWhereNothingMatches() {
    server.add(SUCCEEDED, FAILED);
    Run run = list(JOB, "--status", "queued", "--output", "json");
    assertThat(run.out()).isEqualTo("[]\n");
    assertThat(run.err()).isEqualTo("No executions of job '" + JOB + "' match; 2 were read.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void picksStatuses() {
    server.add(SUCCEEDED, FAILED, RUNNING);
    assertThat(ids(list(JOB, "--status", "FAILED,running", "--output", "csv")))
        .containsExactly("exec-000002", "exec-000003");
    assertThat(ids(list(JOB, "--status=failed", "--status=succeeded", "--output", "csv")))
        .containsExactly("exec-000001", "exec-000002");
  }

  @Test
  void picksByAge() {
    server.add(SUCCEEDED, FAILED, RUNNING);
    assertThat(ids(list(JOB, "--since", "3h", "--output", "csv")))
        .containsExactly("exec-000001", "exec-000002");
    assertThat(ids(list(JOB, "--since", "2026-11-10T09:30:00Z", "--output", "csv")))
        .containsExactly("exec-000001", "exec-000002");
    assertThat(ids(list(JOB, "--since", "2026-11-10T09:30:01Z", "--output", "csv")))
        .containsExactly("exec-000001");
  }

  @Test
  void stopsAskingWhereTheRestIsTooOld() {
    server.add(hourly(1_000));
    Run run = list(JOB, "--since", "30h", "--page-size", "10", "--output", "csv");
    assertThat(ids(run)).hasSize(31);
    assertThat(server.requests()).hasSizeLessThan(10);
  }

  @Test
  void limitsWhatItAsksFor() {
    server.add(hourly(100));
    Run run = list(JOB, "--limit", "3");
    assertThat(run.out()).hasLineCount(4);
    assertThat(run.err()).startsWith("3 executions (the limit): ");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void limitsWhatMatches() {
    server.add(hourly(100));
    server.add(SUCCEEDED);
    Run run = list(JOB, "--status", "succeeded", "--limit", "1", "--page-size", "10");
    assertThat(run.err()).startsWith("1 execution (the limit): 1 succeeded\n");
    assertThat(server.requests()).hasSize(2); // The second tells where to go on.
  }

  @Test
  void listsEveryPage() {
    server.add(hourly(250));
    for (String size : List.of("1", "7", "100")) {
      List<String> ids = ids(list(JOB, "--page-size", size, "--output", "csv"));
      assertThat(ids)
          .hasSize(250)
          .doesNotHaveDuplicates()
          .startsWith("exec-0")
          .endsWith("exec-249");
    }
  }

  @Test
  void sortsInTheVersionThatCan() {
    server.add(FAILED, SUCCEEDED, RUNNING);
    assertThat(ids(list(JOB, "--api-version=2026-04-28", "--sort=createdAt:ASC", "-o", "csv")))
        .containsExactly("exec-000003", "exec-000002", "exec-000001");
  }

  @Test
  void readsToTheEndByAgeWhereTheOrderIsThatOfNames() {
    server.add(hourly(100));
    Run run =
        list(
            JOB,
            "--api-version=2026-04-28",
            "--sort=name:desc",
            "--since=2h",
            "--page-size=5",
            "--output=csv");
    assertThat(ids(run)).containsExactly("exec-2", "exec-1", "exec-0");
  }

  @Test
  void searchesInTheVersionThatCan() {
    server.add(SUCCEEDED, FAILED);
    assertThat(ids(list(JOB, "--api-version=2026-04-28", "--query=000002", "-o", "csv")))
        .containsExactly("exec-000002");
    Run none = list(JOB, "--api-version=2026-04-28", "--query=nowhere");
    assertThat(none.err()).isEqualTo("No executions of job '" + JOB + "' match.\n");
  }

  @Test
  void refusesAQueryThatTheApiWouldIgnore() {
    for (String query : List.of("a", "a".repeat(201))) {
      Run run = list(JOB, "--api-version=2026-04-28", "--query", query);
      assertThat(run.err()).startsWith("executions: --query: query must have 2 to 200 characters");
      assertThat(run.exitCode()).isEqualTo(2);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void asksForTheWorkspaceOfTheOptionOrTheEnvironment() {
    list("empty");
    list("empty", "--workspace", "other");
    assertThat(server.requests())
        .extracting(request -> request.header("X-Blaxel-Workspace").orElse("none"))
        .containsExactly("my-workspace", "other");
  }

  @Test
  void baseUrlComesFromTheOptionBeforeTheEnvironment() {
    Run run =
        Run.in(
            Map.of("BL_API_KEY", "planted-secret", "BL_API_URL", "http://127.0.0.1:1/v0"),
            "list",
            "empty",
            "--base-url",
            server.baseUrl());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void showsUnknownStatuses() {
    server.add(execution("exec-1").status(JobExecutionStatus.of("paused")).build());
    Run run = list(JOB);
    assertThat(run.out()).contains("paused");
    assertThat(run.err()).isEqualTo("1 execution: 1 paused\n");
  }

  @Test
  void findsExecutionsOfAnUnknownStatus() {
    server.add(SUCCEEDED, execution("exec-1").status(JobExecutionStatus.of("paused")).build());
    Run run = list(JOB, "--status", "paused", "--output", "csv");
    assertThat(ids(run)).containsExactly("exec-1");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tellsTheStatusesWhereThereIsNoneOfAnUnknownOne() {
    server.add(SUCCEEDED, FAILED);
    assertThat(list(JOB, "--status", "failed,done", "-o", "csv").err())
        .isEqualTo(
            "None is 'done'; the API lists queued, pending, running, cancelling, cancelled, failed,"
                + " succeeded and timeout.\n");
    assertThat(list("empty", "--status", "done").err())
        .isEqualTo("No executions of job 'empty'.\n");
  }

  private Run list(String job, String... options) {
    return Run.in(
        Map.of(
            "BL_API_KEY",
            "planted-secret",
            "BL_WORKSPACE",
            "my-workspace",
            "BL_API_URL",
            server.baseUrl()),
        Stream.concat(Stream.of("list", job), Stream.of(options)).toArray(String[]::new));
  }

  private static List<String> ids(Run csv) {
    assertThat(csv.exitCode()).isZero();
    return csv.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private static List<JobExecution> hourly(int count) {
    List<JobExecution> executions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String created = Samples.NOW.minus(Duration.ofHours(i)).toString();
      executions.add(
          execution("exec-" + i)
              .metadata(metadata("exec-" + i, created).build())
              .status(JobExecutionStatus.QUEUED)
              .build());
    }
    return executions;
  }
}
