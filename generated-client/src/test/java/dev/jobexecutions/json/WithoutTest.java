package dev.jobexecutions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionList;
import dev.jobexecutions.model.JobExecutionSpec;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapters that leave properties unread. */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class WithoutTest {
  private static final Moshi WITHOUT_TASKS =
      new Moshi.Builder()
          .add(JsonAdapters.without(JobExecution.class, "tasks"))
          .add(JsonAdapters.without(JobExecutionSpec.class, "tasks"))
          .add(JsonAdapters.FACTORY)
          .build();
  private static final String EXECUTION =
      "{\"metadata\":{\"id\":\"exec-1\"},\"spec\":{\"tasks\":[{}],\"timeout\":60},"
          + "\"status\":\"running\",\"tasks\":%s,\"new\":[1]}";

  @Test
  void theRestDecodesAsEver() throws IOException {
    JobExecution execution = decode(EXECUTION.formatted("[{\"status\":\"running\"}]"));

    assertThat(execution.getTasks()).isNull();
    assertThat(execution.getSpec().getTasks()).isNull();
    assertThat(execution.getSpec().getTimeout()).isEqualTo(60);
    assertThat(execution.getMetadata().getId()).isEqualTo("exec-1");
    assertThat(execution.getStatus()).isSameAs(JobExecutionStatus.RUNNING);
  }

  @Test
  void whatIsSkippedIsNoUnknownProperty() throws IOException {
    assertThat(decode(EXECUTION.formatted("[]")).getAdditionalProperties()).containsOnlyKeys("new");
  }

  @Test
  void modelsInsideOthersAreReadSoToo() throws IOException {
    JobExecutionList page =
        WITHOUT_TASKS
            .adapter(JobExecutionList.class)
            .fromJson("{\"data\":[" + EXECUTION.formatted("[{}]") + "]}");

    assertThat(page.getData()).hasSize(1).allMatch(execution -> execution.getTasks() == null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"x\"", "{\"a\":{}}", "[[1,{\"b\":null}]]"})
  void whatIsSkippedNeedNotFitItsSchema(String json) throws IOException {
    assertThat(decode(EXECUTION.formatted(json)).getTasks()).isNull();
  }

  @Test
  void whatIsSkippedMayStandTwice() throws IOException {
    assertThat(decode(EXECUTION.formatted("[],\"tasks\":[{}]")).getTasks()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{]", "[{\"a\" 1}]", "tasks", "[1 2]", "{'a':1}"})
  void whatIsSkippedMustBeJson(String json) {
    assertThatThrownBy(() -> decode(EXECUTION.formatted(json)))
        .isInstanceOf(JsonEncodingException.class);
  }

  @Test
  void whatIsSkippedMustEnd() {
    assertThatThrownBy(() -> decode("{\"tasks\":[{\"a\":")).isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsSkippedIsNoUnknownNameForAStrictReader() throws IOException {
    JsonReader reader =
        JsonReader.of(
            new Buffer().writeUtf8("{\"metadata\":{},\"tasks\":[{\"a\":1}],\"spec\":{}}"));
    reader.setFailOnUnknown(true);

    JobExecution execution = WITHOUT_TASKS.adapter(JobExecution.class).fromJson(reader);

    assertThat(execution.getTasks()).isNull();
    assertThat(reader.failOnUnknown()).isTrue();
  }

  @Test
  void writingIsAsEver() throws IOException {
    String json = EXECUTION.formatted("[{\"status\":\"running\"}]");

    assertThat(WITHOUT_TASKS.adapter(JobExecution.class).toJson(decodeWhole(json))).isEqualTo(json);
  }

  @Test
  void otherInstancesReadEverything() throws IOException {
    assertThat(decodeWhole(EXECUTION.formatted("[{}]")).getTasks()).hasSize(1);
  }

  @Test
  void anUnknownPropertyIsRefused() {
    assertThatThrownBy(() -> JsonAdapters.without(JobExecution.class, "tasks", "taskz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "JobExecution has no property 'taskz', only metadata, spec, stats, status, tasks");
  }

  @Test
  void aRequiredPropertyIsRefused() {
    assertThatThrownBy(() -> JsonAdapters.without(JobExecution.class, "spec"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("JobExecution requires the property 'spec', which must be read");
  }

  @ParameterizedTest
  @ValueSource(classes = {String.class, JobExecutionStatus.class, ErrorCause.class})
  void whatIsNoModelOfAnObjectIsRefused(Class<?> type) {
    assertThatThrownBy(() -> JsonAdapters.without(type, "tasks"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(type.getName() + " is no generated model of a JSON object");
  }

  private static JobExecution decode(String json) throws IOException {
    return WITHOUT_TASKS.adapter(JobExecution.class).fromJson(json);
  }

  private static JobExecution decodeWhole(String json) throws IOException {
    return JsonAdapters.moshi().adapter(JobExecution.class).fromJson(json);
  }
}
