package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import dev.jobexecutions.testing.BlaxelServer;
import dev.jobexecutions.testing.ExecutionSeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that declares the client as its one dependency. */
class ExtensionsConsumerIT implements LeanConsumer {
  private static final String JOB = "data-processing-job";
  private static final Instant NOW = Instant.parse("2026-07-01T09:30:00Z");

  private static ConsumerProject project;

  @BeforeAll
  static void build() throws Exception {
    project = ConsumerProject.build("extensions-consumer");
  }

  @Override
  public ConsumerProject project() {
    return project;
  }

  @Test
  void listsFiltersAndCounts() throws Exception {
    ExecutionSeed seed = ExecutionSeed.job(JOB).count(250).over(Duration.ofDays(30)).until(NOW);
    Instant weekAgo = NOW.minus(Duration.ofDays(7));
    try (BlaxelServer server = BlaxelServer.builder().seed(seed).start()) {
      List<JobExecution> all = server.executions(JOB);
      JsonAdapter<JobExecution> json = JsonAdapters.moshi().adapter(JobExecution.class);

      long failed = all.stream().filter(ExtensionsConsumerIT::failedOrTimedOut).count();
      long recent = all.stream().filter(execution -> wentWellSince(weekAgo, execution)).count();

      assertThat(project.run("consumer.ListExecutions", server.baseUrl(), JOB, weekAgo.toString()))
          .containsExactly(
              "listed 250",
              "pages 3",
              "failed " + failed,
              "recent " + recent,
              "first " + json.toJson(all.get(0)),
              "missing true");
    }
  }

  /** As the README says: the client's modules, and those that it cannot ask for itself. */
  @Test
  void readsTheLoginFileOnTheModulePath(@TempDir Path home) throws Exception {
    String login =
        """
        context: {workspace: first}
        workspaces: [{name: first, credentials: {apiKey: planted-secret-login}}]
        """;
    Files.createDirectory(home.resolve(".blaxel"));
    Files.writeString(home.resolve(".blaxel/config.yaml"), login);
    try (BlaxelServer server =
        BlaxelServer.builder().seed(ExecutionSeed.job(JOB).count(3)).start()) {
      Map<String, String> variables =
          Map.of(
              "HOME", home.toString(),
              "USERPROFILE", home.toString(),
              "BL_API_URL", server.baseUrl());

      assertThat(
              project.runWithModules(
                  "dev.jobexecutions.client,okhttp3,org.snakeyaml.engine",
                  variables,
                  "consumer.CountByLogin",
                  JOB))
          .containsExactly("3 in dev.jobexecutions.client");
    }
  }

  private static boolean failedOrTimedOut(JobExecution execution) {
    JobExecutionStatus status = execution.getStatus();
    return JobExecutionStatus.FAILED.equals(status) || JobExecutionStatus.TIMEOUT.equals(status);
  }

  private static boolean wentWellSince(Instant start, JobExecution execution) {
    String createdAt = Objects.requireNonNull(execution.getMetadata().getCreatedAt());
    List<JobExecutionTask> tasks = Objects.requireNonNull(execution.getTasks());
    return Instant.parse(createdAt).isAfter(start)
        && tasks.stream().noneMatch(task -> JobExecutionTaskStatus.FAILED.equals(task.getStatus()));
  }
}
