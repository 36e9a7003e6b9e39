package dev.jobexecutions.client;

import static dev.jobexecutions.client.Executions.ran;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionEnvOverride;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStats;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.annotation.Nullable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionReadingsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-08-01T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void eachTimeIsReadFromItsOwnProperty() {
    JobExecution execution =
        Executions.with(
            metadata ->
                metadata
                    .createdAt("2026-08-01T00:00:01Z")
                    .startedAt("2026-08-01T00:00:02Z")
                    .completedAt("2026-08-01T00:00:03Z")
                    .updatedAt("2026-08-01T00:00:04Z")
                    .expiredAt("2026-08-01T00:00:05Z")
                    .deletedAt("2026-08-01T00:00:06Z"));
    assertThat(ExecutionReadings.createdAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:01Z"));
    assertThat(ExecutionReadings.startedAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:02Z"));
    assertThat(ExecutionReadings.completedAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:03Z"));
    assertThat(ExecutionReadings.updatedAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:04Z"));
    assertThat(ExecutionReadings.expiredAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:05Z"));
    assertThat(ExecutionReadings.deletedAt(execution))
        .contains(Instant.parse("2026-08-01T00:00:06Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01T11:00:00Z, 2026-08-01T11:30:00Z, PT30M",
    "2026-08-01T11:00:00Z, 2026-08-01T11:00:00Z, PT0S",
    "2026-08-01T11:00:00Z, 2026-08-01T10:59:59Z,",
    "2026-08-01T11:00:00Z, ,",
    ", 2026-08-01T11:00:00Z,",
    "2026-08-01T11:00:00Z, soon,"
  })
  void durationGoesFromStartToEnd(String start, String end, Duration expected) {
    assertThat(ExecutionReadings.duration(ran(start, end)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01T11:00:00Z, 2026-08-01T11:30:00Z, succeeded, PT30M",
    "2026-08-01T11:00:00Z, , running, PT1H",
    "2026-08-01T11:00:00Z, , paused, PT1H",
    "2026-08-01T11:00:00Z, , , PT1H",
    "2026-08-01T11:00:00Z, , failed,",
    ", , running,",
    "2026-08-01T13:00:00Z, , running,"
  })
  void durationSoFarGoesOnWhileAnExecutionDoes(
      String start, String end, String status, Duration expected) {
    JobExecution.Builder execution = ran(start, end).toBuilder();
    if (status != null) execution.status(JobExecutionStatus.of(status));
    assertThat(ExecutionReadings.duration(execution.build(), NOON))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 1, 0, 10, 0.9",
    "0, 0, 0, 10, 0",
    "4, 3, 3, 10, 1",
    ", , 5, 10, 0.5",
    "11, 0, 0, 10, 1",
    "-5, 0, 0, 10, 0",
    "9223372036854775807, 9223372036854775807, 2, 9223372036854775807, 1",
    "1, 1, 1, 0,",
    "1, 1, 1, -1,",
    "1, 1, 1, ,"
  })
  void progressIsTheShareOfTasksThatEnded(
      Long success, Long failure, Long cancelled, Long total, Double expected) {
    JobExecutionStats stats =
        JobExecutionStats.builder()
            .success(success)
            .failure(failure)
            .cancelled(cancelled)
            .running(1)
            .retried(7)
            .total(total)
            .build();
    JobExecution execution = Executions.id("exec").toBuilder().stats(stats).build();
    assertThat(ExecutionReadings.progress(execution))
        .isEqualTo(expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected));
  }

  @Test
  void progressIsUnknownWithoutStatistics() {
    assertThat(ExecutionReadings.progress(Executions.id("exec"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3600, PT1H", "0,", "-1,", ","})
  void timeoutCountsSeconds(Long seconds, Duration expected) {
    JobExecutionSpec spec = JobExecutionSpec.builder().timeout(seconds).build();
    JobExecution execution = Executions.id("exec").toBuilder().spec(spec).build();
    assertThat(ExecutionReadings.timeout(execution)).isEqualTo(Optional.ofNullable(expected));
  }

  private static Map<String, String> environment(@Nullable JobExecutionEnvOverride override) {
    return ExecutionReadings.environment(JobExecutionSpec.builder().envOverride(override).build());
  }

  @Test
  void environmentIsReadInBothForms() {
    Map<String, Object> expected = Map.of("MY_VAR", "***", "BATCH_SIZE", "***");
    assertThat(environment(JobExecutionEnvOverride.ofMapStringObject(expected)))
        .isEqualTo(expected);
    assertThat(
            environment(
                JobExecutionEnvOverride.ofString("{\"MY_VAR\": \"***\", \"BATCH_SIZE\": \"***\"}")))
        .isEqualTo(expected);
  }

  @Test
  void environmentIsEmptyWhereNothingIsOverridden() {
    assertThat(environment(null)).isEmpty();
  }

  /** In both forms. */
  @Test
  void valuesThatAreNoTextsKeepTheirJson() throws IOException {
    String json = "{\"a\":1.50,\"b\":true,\"c\":null,\"d\":[1,\"x\"]}";
    JobExecutionEnvOverride object =
        JsonAdapters.moshi().adapter(JobExecutionEnvOverride.class).fromJson(json);
    for (JobExecutionEnvOverride form : List.of(object, JobExecutionEnvOverride.ofString(json))) {
      assertThat(environment(form))
          .containsExactly(
              Map.entry("a", "1.50"),
              Map.entry("b", "true"),
              Map.entry("c", "null"),
              Map.entry("d", "[1,\"x\"]"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "***", "[]", "null", "7", "{\"a\"", "{\"a\":\"1\",\"a\":\"2\"}", "{} {}"})
  void textsThatAreNoObjectsAreNoEnvironment(String text) {
    assertThat(environment(JobExecutionEnvOverride.ofString(text))).isEmpty();
  }

  @Property
  void noEnvironmentTextThrows(@ForAll String text) {
    assertThat(environment(JobExecutionEnvOverride.ofString(text))).isNotNull();
  }
}
