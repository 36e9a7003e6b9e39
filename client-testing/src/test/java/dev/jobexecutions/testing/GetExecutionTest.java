package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.LISTING;
import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.ErrorResponse;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetExecutionTest {
  private static final String FIRST = "2026-04-16";
  private static final String SECOND = "2026-04-28";

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void givesTheExecutionAsTheListingDoes(String version) throws IOException {
    try (BlaxelServer server =
        BlaxelServer.builder()
            .seed(ExecutionSeed.job("job").count(30))
            .answersAs(version)
            .start()) {
      JobExecution tenth = server.executions("job").get(10);
      HttpResponse<String> response = Calls.get(server, LISTING + "/" + Calls.id(tenth));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(JsonAdapters.moshi().adapter(JobExecution.class).fromJson(response.body()))
          .isEqualTo(tenth);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void saysThatThereIsNoSuchExecution(String version) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").answersAs(version).start()) {
      server.add(execution("other", "exec-1", null));
      HttpResponse<String> response = Calls.get(server, LISTING + "/exec-1");

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(error(response))
          .isEqualTo(
              ErrorResponse.builder()
                  .code(404)
                  .error(ErrorCause.ofString("not found"))
                  .message("there is no execution exec-1 of the job job")
                  .build());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FIRST, SECOND})
  void saysThatThereIsNoSuchJob(String version) {
    try (BlaxelServer server = BlaxelServer.builder().answersAs(version).start()) {
      HttpResponse<String> response = Calls.get(server, LISTING + "/exec-1");

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(detail(response).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
      assertThat(detail(response).getMessage()).isEqualTo("there is no job job in the workspace");
    }
  }

  @Test
  void showsTheExecutionAsItIsNow() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("exec-1", "2026-06-01T12:00:00Z"));
      server.add(execution("exec-1", "2026-06-01T13:00:00Z"));
      assertThat(Calls.get(server, LISTING + "/exec-1").body()).contains("T13:00:00Z");

      server.remove("exec-1");
      assertThat(Calls.get(server, LISTING + "/exec-1").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void needsAToken() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = Calls.send(server, "GET", LISTING + "/exec-1");

      assertThat(response.statusCode()).isEqualTo(401);
    }
  }
}
