package dev.jobexecutions.model;

import static dev.jobexecutions.model.Json.decode;
import static dev.jobexecutions.model.Json.encode;
import static dev.jobexecutions.model.Json.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The request that creates an execution, and its answer. */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class CreationTest {
  private static final String TASKS =
      "{\"tasks\":[{},{\"n\":9007199254740993,\"d\":0.1000000000000000055511151231257827,"
          + "\"x\":null,\"deep\":[{\"a\":[]},true,\"t\"]}]}";

  @Test
  void aRequestDoesNotPrintTheValuesOfVariables() {
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder().env(Map.of("TOKEN", "s3cret")).build();

    assertThat(request.toString()).contains("env=***").doesNotContain("s3cret");
    assertThat(CreateJobExecutionRequest.builder().build().toString()).contains("env=null");
  }

  @Test
  void whatIsNotSetIsNotSent() {
    assertThat(encode(CreateJobExecutionRequest.class, CreateJobExecutionRequest.builder().build()))
        .isEqualTo("{}");
  }

  @Test
  void everyPropertyIsSent() {
    CreateJobExecutionRequest request =
        CreateJobExecutionRequest.builder()
            .allowQueue(false)
            .env(Map.of("BATCH_SIZE", "500"))
            .executionId("exec-1")
            .id("message-1")
            .jobId("job")
            .memory(2048L)
            .tasks(List.of(Map.of("file", "part-0.csv"), Map.of()))
            .workspaceId("my-workspace")
            .build();

    assertThat(encode(CreateJobExecutionRequest.class, request))
        .isEqualTo(
            """
            {"allowQueue":false,"env":{"BATCH_SIZE":"500"},"executionId":"exec-1",\
            "id":"message-1","jobId":"job","memory":2048,\
            "tasks":[{"file":"part-0.csv"},{}],"workspaceId":"my-workspace"}""");
  }

  @Test
  void freeFormTasksLoseNothing() throws IOException {
    assertThat(roundTrip(CreateJobExecutionRequest.class, TASKS)).isEqualTo(TASKS);
    assertThat(roundTrip(CreateJobExecutionOutput.class, TASKS)).isEqualTo(TASKS);
  }

  @Test
  void theAnswerNamesTheExecution() throws IOException {
    CreateJobExecutionOutput output =
        decode(
            CreateJobExecutionOutput.class,
            "{\"executionId\":\"exec-1\",\"id\":\"message-1\",\"jobId\":\"job\"}");

    assertThat(output.getExecutionId()).isEqualTo("exec-1");
    assertThat(output.getId()).isEqualTo("message-1");
    assertThat(output.getTasks()).isNull();
  }
}
