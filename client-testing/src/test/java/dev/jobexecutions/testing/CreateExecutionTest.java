package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static dev.jobexecutions.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionStatus;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateExecutionTest {
  private static final String FIRST = "2026-04-16";
  private static final String SECOND = "2026-04-28";

  private final VirtualClock clock = VirtualClock.stopped(Instant.parse("2026-08-01T12:00:00Z"));

  private BlaxelServer.Builder builder() {
    return BlaxelServer.builder().job("job").clock(clock);
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void answersWithWhatWasAskedFor(String version) {
    try (BlaxelServer server = builder().workspace("mine").answersAs(version).start()) {
      HttpResponse<String> response =
          post(server, LISTING, "{\"executionId\":\"exec-1\",\"id\":\"m\",\"tasks\":[{\"a\":1}]}");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.body())
          .isEqualTo(
              "{\"executionId\":\"exec-1\",\"id\":\"m\",\"jobId\":\"job\","
                  + "\"tasks\":[{\"a\":1}],\"workspaceId\":\"mine\"}");
    }
  }

  @Test
  void showsTheExecutionAsItWasAskedFor() {
    try (BlaxelServer server = builder().start()) {
      post(
          server,
          LISTING,
          "{\"executionId\":\"exec-1\",\"memory\":512,\"env\":{\"KEY\":\"secret\"},"
              + "\"workspaceId\":\"mine\",\"tasks\":[{},{}]}");
      JobExecution execution = Calls.read(get(server, LISTING + "/exec-1"));

      assertThat(execution.getMetadata().getJob()).isEqualTo("job");
      assertThat(execution.getMetadata().getWorkspace()).isEqualTo("mine");
      assertThat(execution.getMetadata().getCreatedAt()).isEqualTo("2026-08-01T12:00:00Z");
      assertThat(execution.getMetadata().getUpdatedAt()).isEqualTo("2026-08-01T12:00:00Z");
      assertThat(execution.getMetadata().getStartedAt()).isNull();
      assertThat(execution.getSpec().getEnvOverride())
          .isEqualTo(JobExecutionEnvOverride.ofMapStringObject(Map.of("KEY", "***")));
      assertThat(execution.getSpec().getMemoryOverride()).isEqualTo(512);
      assertThat(execution.getSpec().getParallelism()).isEqualTo(2);
      assertThat(execution.getSpec().getTasks()).hasSize(2);
      assertThat(execution.getStatus()).isEqualTo(JobExecutionStatus.QUEUED);
      assertThat(Objects.requireNonNull(execution.getStats()).getTotal()).isEqualTo(2);
      assertThat(execution.getTasks()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"tasks\":null}"})
  void runsOneTaskWhereNoneIsNamed(String body) {
    try (BlaxelServer server = builder().start()) {
      post(server, LISTING, body);

      assertThat(server.executions("job").get(0).getTasks()).hasSize(1);
    }
  }

  @Test
  void takesAnExecutionWithoutTasksThroughItsLife() {
    try (BlaxelServer server = builder().start()) {
      post(server, LISTING, "{\"tasks\":[]}");
      clock.advance(Duration.ofSeconds(2));

      assertThat(server.executions("job").get(0).getStatus())
          .isEqualTo(JobExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void choosesTheSameIdsInEachServerAndAfterAReset() {
    List<List<String>> runs = new ArrayList<>();
    try (BlaxelServer first = builder().start();
        BlaxelServer second = builder().start()) {
      for (BlaxelServer server : List.of(first, second, first)) {
        server.reset();
        post(server, LISTING, "{}");
        post(server, LISTING, "{}");
        runs.add(ids(get(server, LISTING)));
      }
    }
    assertThat(runs.get(0)).doesNotHaveDuplicates().allMatch(id -> id.matches("exec-\\w{12}"));
    assertThat(runs).containsOnly(runs.get(0));
  }

  @Test
  void choosesNoIdThatIsTaken() {
    try (BlaxelServer server = builder().start()) {
      post(server, LISTING, "{}");
      String id = ids(get(server, LISTING)).get(0);
      server.reset();
      server.add(Calls.execution(id, null));
      post(server, LISTING, "{}");

      assertThat(ids(get(server, LISTING))).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void listsTheExecutionByCursorSortAndSearchAndItsTasks() {
    try (BlaxelServer server = builder().answersAs(SECOND).start()) {
      for (String id : List.of("exec-b", "exec-a", "other")) {
        post(server, LISTING, "{\"executionId\":\"" + id + "\",\"tasks\":[{},{},{}]}");
        clock.advance(Duration.ofMillis(1));
      }
      String search = LISTING + "?sort=name:asc&q=exec&limit=1";
      assertThat(CursorPage.names(CursorPage.walk(server, search)))
          .containsExactly("exec-a", "exec-b");
      assertThat(CursorPage.get(server, LISTING).names())
          .containsExactly("other", "exec-a", "exec-b");
      assertThat(CursorPage.get(server, LISTING + "/exec-a/tasks").names()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        "{\"memory\":\"much\"}",
        "{\"tasks\":[1]}",
        "{\"allowQueue\":\"yes\"}",
        "{\"env\":{\"A\":1}}",
        "{\"memory\":0}",
        "{\"executionId\":\"\"}",
        "{\"executionId\":\"..\"}"
      })
  void refusesABodyThatIsNoRequest(String body) {
    try (BlaxelServer server = builder().start()) {
      HttpResponse<String> response = post(server, LISTING, body);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getError()).isEqualTo(ErrorCause.ofString("bad request"));
      assertThat(server.executions("job")).isEmpty();
    }
  }

  @Test
  void namesThePlaceInABodyThatIsWrong() {
    try (BlaxelServer server = builder().start()) {
      assertThat(error(post(server, LISTING, "{\"env\":{\"A\":1}}")).getMessage())
          .contains("$.env.A");
    }
  }

  @Test
  void refusesABodyThatIsTooLong() {
    try (BlaxelServer server = builder().start()) {
      String body = "{\"id\":\"" + "x".repeat(1 << 20) + "\"}";
      HttpResponse<String> response = post(server, LISTING, body);

      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(detail(response).getCode()).isEqualTo("REQUEST_ENTITY_TOO_LARGE");
      assertThat(server.requests().get(0).body()).isEqualTo(body.substring(0, 1 << 20));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void saysThatThereIsNoSuchJob(String version) {
    try (BlaxelServer server = BlaxelServer.builder().answersAs(version).start()) {
      HttpResponse<String> response = post(server, LISTING, "{}");

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(detail(response).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
    }
  }

  @Test
  void refusesAnIdThatAnotherExecutionHas() {
    try (BlaxelServer server = builder().job("other").start()) {
      server.add(Calls.execution("exec-1", null));
      HttpResponse<String> response = post(server, LISTING, "{\"executionId\":\"exec-1\"}");

      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(error(response).getMessage()).contains("exec-1");
      assertThat(server.executions("job")).hasSize(1);
      String other = LISTING.replace("/job/", "/other/");
      assertThat(post(server, other, "{\"executionId\":\"exec-1\"}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void needsAToken() {
    try (BlaxelServer server = builder().start()) {
      assertThat(Calls.send(server, "POST", LISTING).statusCode()).isEqualTo(401);
      assertThat(Calls.send(server, "DELETE", LISTING + "/exec-1").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void refusesMoreMemoryThanTheJobHas() {
    try (BlaxelServer server = builder().memory(2_048).start()) {
      HttpResponse<String> response = post(server, LISTING, "{\"memory\":2049}");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getMessage())
          .isEqualTo("memory must be 1 to 2048 MB, which the job has, but is 2049");
      assertThat(server.executions("job")).isEmpty();
      assertThat(post(server, LISTING, "{\"memory\":2048}").statusCode()).isEqualTo(200);
    }
  }
}
