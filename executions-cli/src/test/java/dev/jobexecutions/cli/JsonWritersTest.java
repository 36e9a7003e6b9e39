package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.OutputFormat.JSON;
import static dev.jobexecutions.cli.OutputFormat.JSONL;
import static dev.jobexecutions.cli.Samples.BARE;
import static dev.jobexecutions.cli.Samples.FAILED;
import static dev.jobexecutions.cli.Samples.NOW;
import static dev.jobexecutions.cli.Samples.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonWritersTest {
  private static final JsonAdapter<JobExecution> EXECUTION =
      JsonAdapters.moshi().adapter(JobExecution.class);
  private static final JsonAdapter<List<JobExecution>> EXECUTIONS =
      JsonAdapters.moshi().adapter(Types.newParameterizedType(List.class, JobExecution.class));

  @Test
  void jsonIsOneArray() throws IOException {
    String json = Printed.as(JSON, SUCCEEDED, FAILED, BARE);
    assertThat(EXECUTIONS.fromJson(json)).containsExactly(SUCCEEDED, FAILED, BARE);
    assertThat(json).startsWith("[\n  {\n    \"metadata\": {\n").endsWith("  }\n]\n");
  }

  @Test
  void jsonWithoutExecutionsIsAnEmptyArray() throws IOException {
    assertThat(Printed.as(JSON)).isEqualTo("[]\n");
  }

  @Test
  void jsonBeginsWithItsFirstExecution() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ItemWriter<JobExecution> writer = JSON.writer(out, Printed.FILE, ExecutionLayout.at(NOW));
    writer.flush();
    assertThat(out.toByteArray()).isEmpty();

    writer.write(BARE);
    writer.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[").doesNotContain("]");
  }

  @Test
  void jsonLinesIsOneObjectToALine() throws IOException {
    String lines = Printed.as(JSONL, SUCCEEDED, FAILED, BARE);
    assertThat(lines).endsWith("\n");
    assertThat(lines.lines().map(JsonWritersTest::read)).containsExactly(SUCCEEDED, FAILED, BARE);
  }

  @Test
  void jsonLinesWithoutExecutionsIsEmpty() throws IOException {
    assertThat(Printed.as(JSONL)).isEmpty();
  }

  @Test
  void bothKeepWhatTheDocumentDoesNotKnow() throws IOException {
    String line =
        "{\"metadata\":{\"id\":\"exec-1\",\"labels\":{\"a\":null}},\"spec\":{},"
            + "\"status\":\"paused\",\"cost\":9007199254740993}";
    JobExecution execution = read(line);
    assertThat(Printed.as(JSONL, execution)).isEqualTo(line + "\n");
    assertThat(Printed.as(JSON, execution).replaceAll("\\s", "")).isEqualTo("[" + line + "]");
  }

  private static JobExecution read(String json) {
    try {
      JobExecution execution = EXECUTION.fromJson(json);
      assertThat(execution).isNotNull();
      return execution;
    } catch (IOException e) {
      throw new AssertionError("No JSON: " + json, e);
    }
  }
}
