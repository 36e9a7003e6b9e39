package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Server.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskCondition;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import dev.jobexecutions.model.JobExecutionTaskSpec;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.CannedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TasksCommandTest {
  private static final JobExecutionTask SUCCEEDED =
      task(
          "task-0",
          JobExecutionTaskStatus.SUCCEEDED,
          JobExecutionTaskCondition.builder().message("Exit code 0.").build());
  private static final JobExecutionTask FAILED =
      task(
          "タスク",
          JobExecutionTaskStatus.FAILED,
          JobExecutionTaskCondition.builder().reason("BackOff").message("Run 2.").build(),
          JobExecutionTaskCondition.builder()
              .reason("OOMKilled")
              .executionReason("NON_ZERO_EXIT_CODE")
              .message("No\u001bmemory, \"none\".")
              .build());

  private final BlaxelServer server = Server.start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void printsATableAndSumsItUp(String version) {
    serve(SUCCEEDED, FAILED);
    Run run = tasks("--api-version", version);
    assertThat(run.out())
        .isEqualTo(
            """
            NAME    STATUS       STARTED  COMPLETED  DURATION  MAX RETRIES
            task-0  succeeded     5m ago     3m ago    1m 30s            2  Exit code 0.
            タスク  failed        5m ago     3m ago    1m 30s            2  OOMKilled: No␛memory, "none".
            """);
    assertThat(run.err()).isEqualTo("2 tasks: 1 failed, 1 succeeded\n");
    assertThat(run.exitCode()).isZero();
    assertThat(server.requests())
        .allMatch(request -> request.header("Blaxel-Version").orElse("").equals(version));
  }

  @Test
  void writesCsv() {
    serve(FAILED, JobExecutionTask.builder().build());
    assertThat(tasks("--output", "csv").out())
        .isEqualTo(
            "name,status,createdAt,scheduledAt,startedAt,completedAt,updatedAt,maxRetries,timeout,"
                + "reason,executionReason,message\r\n"
                + "タスク,failed,,,2026-11-10T11:55:00Z,2026-11-10T11:56:30Z,,2,30m,OOMKilled,"
                + "NON_ZERO_EXIT_CODE,\"No␛memory, \"\"none\"\".\"\r\n"
                + ",,,,,,,,,,,\r\n");
  }

  @Test
  void keepsWhatTheDocumentDoesNotKnow() {
    String task = "{\"metadata\":{\"name\":\"t\"},\"cost\":9007199254740993}";
    server.respondNext(
        CannedResponse.status(200)
            .json("{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{},\"tasks\":[" + task + "]}"));
    Run run = tasks("--output", "jsonl");
    assertThat(run.out()).isEqualTo(task + "\n");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void listsEveryPageUpToTheLimit(String version) {
    server.add(many());
    Run all = tasks("--api-version", version, "--output", "csv");
    assertThat(all.out().lines().skip(1)).hasSize(450).doesNotHaveDuplicates();
    Run some = tasks("--api-version", version, "--limit", "3");
    assertThat(some.out()).hasLineCount(4);
    assertThat(some.err())
        .startsWith(
            "3 tasks (the limit): 3 pending\nMore may follow. Go on with: executions tasks "
                + JOB
                + " exec-1 --api-version "
                + version
                + " --limit 3 --resume ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void goesOnWhereItEnded(String version) {
    server.add(many());
    String[] part = {"--api-version", version, "--limit", "203", "--output", "csv"};
    Run first = tasks(part);
    Run second = goOn(server, first);
    Run last = goOn(server, second);
    List<String> all = new ArrayList<>();
    for (Run run : List.of(first, second, last)) all.addAll(names(run));
    assertThat(all)
        .containsExactlyElementsOf(IntStream.range(0, 450).mapToObj(i -> "task-" + i).toList());
    assertThat(last.err()).isEmpty();
  }

  @Test
  void saysHowToGoOnWhereAPageCannotBeHad() {
    AtomicInteger requests = new AtomicInteger();
    try (BlaxelServer refusing =
        BlaxelServer.builder()
            .apiKey("planted-secret")
            .executions(List.of(many()))
            .intercept(
                request ->
                    requests.incrementAndGet() == 2
                        ? Optional.of(CannedResponse.status(403))
                        : Optional.empty())
            .start()) {
      Run first =
          Server.run(
              refusing,
              ("tasks " + JOB + " exec-1 --api-version=2026-04-28 -o=csv --limit=300").split(" "));
      assertThat(first.err()).startsWith("executions: Listing the tasks").contains("--limit 100 ");
      assertThat(first.exitCode()).isEqualTo(1);
      Run rest = goOn(refusing, first);
      assertThat(names(first)).hasSize(200);
      assertThat(names(rest)).hasSize(100).first().isEqualTo("task-200");
    }
  }

  @Test
  void saysHowToGoOnWhereACursorHasExpired() {
    server.add(many());
    Run first = tasks("--api-version=2026-04-28", "-o=csv", "--limit=200");
    server.expireCursors();
    Run second = goOn(server, first);
    assertThat(second.err())
        .startsWith("executions: The API no longer takes the place in the listing that it gave");
    assertThat(names(goOn(server, second))).hasSize(200).first().isEqualTo("task-200");
  }

  @Test
  void refusesATokenOfSomethingElse() {
    serve(SUCCEEDED);
    Run run = tasks("--resume", "nonsense");
    assertThat(run.err()).startsWith("executions: --resume: ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void sortsInTheVersionThatCan() {
    serve(pending("task-1"), pending("task-3"), pending("task-2"));
    Run run = tasks("--api-version=2026-04-28", "--sort=name:DESC", "-o", "csv");
    assertThat(names(run)).containsExactly("task-3", "task-2", "task-1");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void searchesInTheVersionThatCan() {
    serve(pending("task-1"), pending("part-1"), pending("part-2"));
    assertThat(names(tasks("--api-version=2026-04-28", "--query=part", "-o", "csv")))
        .containsExactly("part-1", "part-2");
    Run none = tasks("--api-version=2026-04-28", "--query=nowhere");
    assertThat(none.err()).isEqualTo("No tasks of execution 'exec-1' match.\n");
    assertThat(none.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sort=name:asc | --sort needs --api-version 2026-04-28",
        "--query=part | --query needs --api-version 2026-04-28",
        "--api-version=2026-04-28 --query=p | --query: query must have 2 to 200 characters",
        "--api-version=2026-04-28 --sort=size | 'size' is no order; there are createdAt:desc",
      })
  void refusesWhatTheApiCannotSortOrSearchBy(String options, String message) {
    Run run = tasks(options.split(" "));
    assertThat(run.err()).startsWith("executions: ").contains(message);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void saysWhereThereAreNone() {
    serve();
    Run run = tasks("--output", "json");
    assertThat(run.out()).isEqualTo("[]\n");
    assertThat(run.err()).isEqualTo("Execution 'exec-1' has no tasks.\n");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-16", "2026-04-28"})
  void failsWhereThereIsNoSuchExecution(String version) {
    Run run = tasks("--api-version", version);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("executions: ").contains("404", "exec-1");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void refusesALimitOfNothing() {
    Run run = tasks("--limit", "0");
    assertThat(run.err()).startsWith("executions: --limit is 0; it must be 1 or more");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private void serve(JobExecutionTask... tasks) {
    server.add(Samples.execution("exec-1").tasks(List.of(tasks)).build());
  }

  private static JobExecution many() {
    return Samples.execution("exec-1")
        .tasks(IntStream.range(0, 450).mapToObj(i -> pending("task-" + i)).toList())
        .build();
  }

  private Run tasks(String... options) {
    return Server.run(
        server,
        Stream.concat(Stream.of("tasks", JOB, "exec-1"), Stream.of(options))
            .toArray(String[]::new));
  }

  /** Runs the command that standard error named. */
  private static Run goOn(BlaxelServer server, Run run) {
    String mark = "Go on with: executions ";
    String command = run.err().substring(run.err().indexOf(mark) + mark.length()).strip();
    return Server.run(server, command.split(" "));
  }

  private static List<String> names(Run run) {
    return run.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private static JobExecutionTask pending(String name) {
    return task(name, JobExecutionTaskStatus.PENDING);
  }

  private static JobExecutionTask task(
      String name, JobExecutionTaskStatus status, JobExecutionTaskCondition... conditions) {
    return JobExecutionTask.builder()
        .metadata(
            JobExecutionTaskMetadata.builder()
                .name(name)
                .startedAt("2026-11-10T11:55:00Z")
                .completedAt("2026-11-10T11:56:30Z")
                .build())
        .spec(JobExecutionTaskSpec.builder().maxRetries(2).timeout("30m").build())
        .status(status)
        .conditions(List.of(conditions))
        .build();
  }
}
