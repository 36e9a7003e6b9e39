package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import dev.jobexecutions.tests.server.FixedAnswerServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/**
 * The example answer of the published reference page, letter by letter, through the real client.
 */
class ReferenceExampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void exampleFitsTheDocument() throws IOException {
    WireTap tap = new WireTap();

    listThrough(tap.httpClient());

    assertThat(ApiContract.packaged().answerViolations(tap.only())).isEmpty();
  }

  @Test
  void exampleDecodes() throws IOException {
    JobExecution execution = listThrough(new OkHttpClient()).get(0);

    assertThat(execution.getMetadata().getId()).isEqualTo("exec-abc123");
    assertThat(execution.getMetadata().getCreatedAt()).isEqualTo("<string>");
    assertThat(execution.getSpec().getMemoryOverride()).isEqualTo(2048);
    assertThat(execution.getSpec().getTimeout()).isEqualTo(3600);
    assertThat(Objects.requireNonNull(execution.getSpec().getEnvOverride()).asString())
        .contains("{\"MY_VAR\": \"***\", \"BATCH_SIZE\": \"***\"}");
    assertThat(Objects.requireNonNull(execution.getStats()).getSuccess()).isEqualTo(8);
    assertThat(execution.getStatus()).isEqualTo(JobExecutionStatus.QUEUED);
    assertThat(execution.getTasks())
        .singleElement()
        .extracting(JobExecutionTask::getStatus)
        .isEqualTo(JobExecutionTaskStatus.UNSPECIFIED);
  }

  @Test
  void exampleEncodesBackToTheSameJson() throws IOException {
    JsonAdapter<List<JobExecution>> page =
        JsonAdapters.moshi().adapter(Types.newParameterizedType(List.class, JobExecution.class));

    String encoded = page.toJson(listThrough(new OkHttpClient()));

    assertThat(JSON.readTree(encoded)).isEqualTo(JSON.readTree(example()));
  }

  private static List<JobExecution> listThrough(OkHttpClient httpClient) throws IOException {
    try (FixedAnswerServer server = FixedAnswerServer.ok(example());
        BlaxelExecutions blaxel =
            BlaxelExecutions.builder()
                .baseUrl(server.baseUrl())
                .apiKey("planted-secret-key")
                .httpClient(httpClient)
                .build()) {
      // One at most, since this server gives the same page at every offset.
      return blaxel.job("data-processing-job").list().limit(1).stream().toList();
    }
  }

  private static String example() throws IOException {
    try (InputStream example =
        Objects.requireNonNull(
            ReferenceExampleTest.class.getResourceAsStream("reference-example.json"))) {
      return new String(example.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
