package dev.jobexecutions.model;

import static dev.jobexecutions.model.Json.decode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class DecodingTest {
  private static final JsonAdapter<List<JobExecution>> PAGE =
      JsonAdapters.moshi().adapter(Types.newParameterizedType(List.class, JobExecution.class));

  @Test
  void theReferencesExampleDecodes() throws IOException {
    JobExecution execution = PAGE.fromJson(reference()).get(0);

    assertThat(execution.getMetadata().getId()).isEqualTo("exec-abc123");
    assertThat(execution.getMetadata().getJob()).isEqualTo("data-processing-job");
    assertThat(execution.getSpec().getMemoryOverride()).isEqualTo(2048);
    assertThat(execution.getSpec().getTimeout()).isEqualTo(3600);
    assertThat(execution.getStats().getRetried()).isEqualTo(2);
    assertThat(execution.getStatus()).isSameAs(JobExecutionStatus.QUEUED);
    JobExecutionTask task = execution.getTasks().get(0);
    assertThat(task.getStatus()).isSameAs(JobExecutionTaskStatus.UNSPECIFIED);
    assertThat(task.getSpec().getMaxRetries()).isEqualTo(3);
    assertThat(task.getSpec().getTimeout()).isEqualTo("30m");
    assertThat(task.getConditions()).hasSize(1);
  }

  @Test
  void theReferencesExampleEncodesBackToItsLastCharacter() throws IOException {
    String indented = PAGE.indent("  ").toJson(PAGE.fromJson(reference()));

    assertThat(indented + "\n").isEqualTo(reference());
  }

  @Test
  void theEnvironmentDecodesFromAnObject() throws IOException {
    JobExecutionSpec spec = decode(JobExecutionSpec.class, "{\"envOverride\":{\"A\":\"***\"}}");

    assertThat(spec.getEnvOverride().asMapStringObject().orElseThrow()).containsEntry("A", "***");
    assertThat(spec.getEnvOverride().asString()).isEmpty();
  }

  /** One value that is no text would make a whole page unreadable. */
  @Test
  void theEnvironmentsValuesMayBeAnything() throws IOException {
    JobExecutionSpec spec =
        decode(JobExecutionSpec.class, "{\"envOverride\":{\"RETRIES\":3,\"A\":null}}");

    assertThat(spec.getEnvOverride().asMapStringObject().orElseThrow())
        .containsExactly(Map.entry("RETRIES", 3L), new SimpleEntry<>("A", null));
  }

  @Test
  void theEnvironmentDecodesFromAText() throws IOException {
    JobExecutionSpec spec =
        decode(JobExecutionSpec.class, "{\"envOverride\":\"{\\\"A\\\":\\\"***\\\"}\"}");

    assertThat(spec.getEnvOverride().asString()).contains("{\"A\":\"***\"}");
    assertThat(spec.getEnvOverride().asMapStringObject()).isEmpty();
  }

  @Test
  void bothFormsOfAnErrorDecode() throws IOException {
    ErrorResponse text = decode(ErrorResponse.class, "{\"code\":409,\"error\":\"conflict\"}");
    ErrorResponse object =
        decode(ErrorResponse.class, "{\"error\":{\"code\":\"FORBIDDEN\",\"retryable\":false}}");

    assertThat(text.getError().asString()).contains("conflict");
    assertThat(object.getError().asErrorDetail().orElseThrow().getCode()).isEqualTo("FORBIDDEN");
  }

  @Test
  void nullForAnOptionalPropertyIsReadAsAbsent() throws IOException {
    JobExecution execution =
        decode(JobExecution.class, "{\"metadata\":{},\"spec\":{},\"tasks\":null,\"status\":null}");

    assertThat(execution.getTasks()).isNull();
    assertThat(execution.getStatus()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"metadata\":{\"id\":7},\"spec\":{}}]                  | $[0].metadata.id",
        "[{\"metadata\":{\"id\":true},\"spec\":{}}]               | $[0].metadata.id",
        "[{\"metadata\":[],\"spec\":{}}]                          | $[0].metadata",
        "[{\"metadata\":null,\"spec\":{}}]                        | $[0].metadata",
        "[{\"metadata\":{}}]                                      | $[0].spec",
        "[{\"metadata\":{},\"spec\":{}},{\"spec\":{}}]            | $[1].metadata",
        "[{\"metadata\":{},\"spec\":{\"timeout\":\"60\"}}]        | $[0].spec.timeout",
        "[{\"metadata\":{},\"spec\":{\"timeout\":1.5}}]           | $[0].spec.timeout",
        "[{\"metadata\":{},\"spec\":{\"timeout\":9223372036854775808}}] | $[0].spec.timeout",
        "[{\"metadata\":{},\"spec\":{\"timeout\":1e400}}]         | $[0].spec.timeout",
        "[{\"metadata\":{},\"spec\":{},\"status\":1}]             | $[0].status",
        "[{\"metadata\":{},\"spec\":{},\"tasks\":{}}]             | $[0].tasks",
        "[{\"metadata\":{},\"spec\":{},\"tasks\":[{},null]}]      | $[0].tasks[1]",
        "[{\"metadata\":{},\"spec\":{\"envOverride\":5}}]         | $[0].spec.envOverride",
        "[{\"metadata\":{},\"spec\":{\"envOverride\":[{}]}}]      | $[0].spec.envOverride",
        "[{\"metadata\":{},\"spec\":{},\"spec\":{}}]              | $[0].spec",
        "[{\"metadata\":{\"x\":1,\"x\":2},\"spec\":{}}]           | $[0].metadata.x",
        "[{\"metadata\":{\"x\":{\"y\":1,\"y\":2}},\"spec\":{}}]   | $[0].metadata.x.y",
        "[null]                                                   | $[0]",
        "{}                                                       | $",
        "null                                                     | $",
      })
  void whatDoesNotFitTheSchemaFailsWithItsPath(String json, String path) {
    assertThatThrownBy(() -> PAGE.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .message()
        .containsPattern("at path " + java.util.regex.Pattern.quote(path) + "($|[^\\w.\\[])");
  }

  private static String reference() throws IOException {
    try (InputStream in = DecodingTest.class.getResourceAsStream("/reference-example.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"timeout\":%s}", "{\"new\":%s}", "{\"new\":[%s.5]}"})
  @Timeout(2)
  void aNumberOfAMillionDigitsIsRefusedAtOnce(String json) {
    String digits = "9".repeat(1_000_000);

    assertThatThrownBy(() -> decode(JobExecutionSpec.class, String.format(json, digits)))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining(" at path $.")
        .hasMessageNotContainingAny("99999");
  }
}
