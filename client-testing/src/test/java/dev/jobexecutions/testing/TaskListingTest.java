package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskListingTest {
  private static final String TASKS = LISTING + "/exec-1/tasks";

  @ParameterizedTest
  @CsvSource({
    "'', 50",
    "?limit=1, 1",
    "?limit=200, 200",
    "?limit=201, 200",
    "?limit=99999999999, 200"
  })
  void givesAsManyAsAskedForUpToTwoHundred(String query, int size) {
    try (BlaxelServer server = serverOf(tasks(250))) {
      CursorPage page = CursorPage.get(server, TASKS + query);

      assertThat(page.names()).hasSize(size).startsWith("task-0").endsWith("task-" + (size - 1));
      assertThat(page.hasMore()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 36", "50, 5", "125, 2", "200, 2"})
  void deliversAllInTheOrderOfTheExecution(int limit, int pages) {
    try (BlaxelServer server = serverOf(tasks(250))) {
      List<CursorPage> walked = CursorPage.walk(server, TASKS + "?limit=" + limit);

      assertThat(walked).hasSize(pages);
      assertThat(CursorPage.names(walked))
          .isEqualTo(IntStream.range(0, 250).mapToObj(i -> "task-" + i).toList());
    }
  }

  @Test
  void givesTheTasksAsTheExecutionHasThem() {
    try (BlaxelServer server =
        BlaxelServer.builder().seed(ExecutionSeed.job("job").count(1).tasks(3, 3)).start()) {
      JobExecution execution = server.executions("job").get(0);
      List<JobExecutionTask> tasks = Objects.requireNonNull(execution.getTasks());
      List<String> json =
          tasks.stream().map(JsonAdapters.moshi().adapter(JobExecutionTask.class)::toJson).toList();

      assertThat(CursorPage.response(server, LISTING + "/" + Calls.id(execution) + "/tasks").body())
          .isEqualTo(
              "{\"data\":["
                  + String.join(",", json)
                  + "],\"meta\":{\"hasMore\":false,\"nextCursor\":\"\",\"total\":3}}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sort=createdAt:desc, late zoë early-b early-a none",
    "sort=createdAt:asc, none early-a early-b zoë late",
    "sort=name:asc, early-a early-b late none zoë",
    "sort=name:desc, zoë none late early-b early-a",
    "q=EARLY, early-b early-a",
    "q=ZO%C3%8B, zoë",
    "q=e, late zoë early-b early-a none",
    "q=exec-1, ''"
  })
  void sortsAndSearchesAsTheListOfExecutionsDoes(String query, String names) {
    JobExecutionTask[] tasks = {
      task("early-b", "2026-06-01T12:00:00Z"),
      task("early-a", "2026-06-01T12:00:00Z"),
      task("late", "2026-06-01T12:00:01Z"),
      task("zoë", "2026-06-01T14:00:00.5+02:00"),
      task("none", "soon")
    };
    try (BlaxelServer server = serverOf(tasks)) {
      String target = TASKS + "?limit=2&" + query;

      assertThat(String.join(" ", CursorPage.names(CursorPage.walk(server, target))))
          .isEqualTo(names);
    }
  }

  @Test
  void countsTheTasksOfTheWorkspace() {
    try (BlaxelServer server = serverOf(tasks(3))) {
      server.add(execution("other", "exec-2", null).toBuilder().tasks(List.of(tasks(4))).build());

      assertThat(CursorPage.get(server, TASKS + "?q=task-1").total()).isEqualTo(7);
    }
  }

  @Test
  void listsNothingOfAnExecutionWithoutTasks() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("exec-1", null));

      assertThat(CursorPage.get(server, TASKS)).isEqualTo(new CursorPage(List.of(), false, "", 0));
    }
  }

  @Test
  void deliversTasksWithoutMetadataOnce() {
    JobExecutionTask[] tasks = new JobExecutionTask[5];
    Arrays.fill(tasks, JobExecutionTask.builder().build());
    try (BlaxelServer server = serverOf(tasks)) {
      HttpResponse<String> response = CursorPage.response(server, TASKS);

      assertThat(response.body()).startsWith("{\"data\":[{},{},{},{},{}]");
    }
  }

  @Test
  void skipsAndRepeatsNothingWhenTheTasksChange() {
    try (BlaxelServer server = serverOf(tasks(6))) {
      String target = TASKS + "?limit=2&sort=name:asc";
      CursorPage first = CursorPage.get(server, target);
      List<JobExecutionTask> changed = List.of(tasks(6)).subList(2, 6);
      server.add(execution("exec-1", null).toBuilder().tasks(changed).build());

      assertThat(first.names()).containsExactly("task-0", "task-1");
      assertThat(first.next(server, target).names()).containsExactly("task-2", "task-3");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "limit=0; limit must be 1 or more",
        "limit=-1; limit must be 1 or more",
        "limit=all; limit must be an integer, but is 'all'",
        "sort=x; sort must be one of createdAt:desc, createdAt:asc, name:asc, name:desc, but is"
            + " 'x'",
        "cursor=x; the cursor is malformed: send a nextCursor as it came"
      })
  void refuses(String query, String message) {
    try (BlaxelServer server = serverOf(tasks(3))) {
      HttpResponse<String> response = CursorPage.response(server, TASKS + "?" + query);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getMessage()).isEqualTo(message);
    }
  }

  @Test
  void tellsAnUnknownExecutionFromAnUnknownJob() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> noExecution = CursorPage.response(server, TASKS);
      HttpResponse<String> noJob =
          CursorPage.response(server, "/v0/jobs/nobody/executions/exec-1/tasks");

      assertThat(noExecution.statusCode()).isEqualTo(404);
      assertThat(error(noExecution).getError()).isEqualTo(ErrorCause.ofString("not found"));
      assertThat(error(noExecution).getMessage())
          .isEqualTo("there is no execution exec-1 of the job job");
      assertThat(noJob.statusCode()).isEqualTo(404);
      assertThat(detail(noJob).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
    }
  }

  private static BlaxelServer serverOf(JobExecutionTask... tasks) {
    BlaxelServer server = BlaxelServer.start();
    server.add(execution("exec-1", null).toBuilder().tasks(List.of(tasks)).build());
    return server;
  }

  private static JobExecutionTask[] tasks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> task("task-" + i, "2026-06-01T12:00:00Z"))
        .toArray(JobExecutionTask[]::new);
  }

  private static JobExecutionTask task(String name, String createdAt) {
    return JobExecutionTask.builder()
        .metadata(JobExecutionTaskMetadata.builder().name(name).createdAt(createdAt).build())
        .build();
  }
}
