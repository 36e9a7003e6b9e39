package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.ErrorResponse;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionList;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskList;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** What JSON becomes. */
final class FuzzedJson {
  private static final Type EXECUTIONS = Types.newParameterizedType(List.class, JobExecution.class);

  private static final List<Type> ANSWERS =
      List.of(
          EXECUTIONS,
          JobExecutionList.class,
          JobExecution.class,
          JobExecutionTaskList.class,
          CreateJobExecutionOutput.class);

  private static final List<Type> OTHERS =
      List.of(
          ErrorResponse.class,
          JobExecutionTask.class,
          CreateJobExecutionRequest.class,
          Types.newParameterizedType(Map.class, String.class, String.class),
          Object.class);

  private static final Retrofit RETROFIT =
      new Retrofit.Builder().baseUrl("https://api.blaxel.ai/").build();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-28T00:00:00Z"), ZoneOffset.UTC);

  private FuzzedJson() {}

  /** The generated adapters: what they read they write again, and else they complain. */
  static void adapters(byte[] json) throws IOException {
    for (Type type : ANSWERS) adapter(type, json);
    for (Type type : OTHERS) adapter(type, json);
  }

  private static void adapter(Type type, byte[] json) throws IOException {
    JsonAdapter<Object> adapter = JsonAdapters.moshi().adapter(type);
    Object value;
    try {
      value = adapter.fromJson(new Buffer().write(json));
    } catch (JsonDataException | IOException e) {
      return;
    }
    staysTheSame(adapter, value);
  }

  private static void staysTheSame(JsonAdapter<Object> adapter, @Nullable Object value)
      throws IOException {
    if (value == null) return;
    String written = adapter.toJson(value);
    Object again = adapter.fromJson(written);
    // Half of a surrogate pair in a name is a question mark from the second time on.
    assertThat(again == null ? null : adapter.toJson(again)).isEqualTo(written);
    if (written.equals(utf8(written)) && !written.contains("?"))
      assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  private static String utf8(String text) {
    return new Buffer().writeUtf8(text).readUtf8();
  }

  /** Bodies of successful answers, of both API versions. */
  static void answers(byte[] body) throws IOException {
    for (ApiVersion version : ApiVersion.values()) {
      JsonConverters converters = new JsonConverters(JsonAdapters.moshi(), version, null);
      JsonConverters summaries = new JsonConverters(Summaries.MOSHI, version, null);
      for (Type type : ANSWERS) {
        Object whole = convert(converters, type, body);
        if (whole == null) continue;
        assertThat(convert(summaries, type, body)).isInstanceOf(whole.getClass());
        JsonAdapter<Object> adapter = JsonAdapters.moshi().adapter(type);
        JsonLikeness.check(
            FreeFormJson.read(FuzzTarget.text(body).replaceFirst("^\uFEFF", "")),
            FreeFormJson.read(adapter.toJson(whole)));
        read(whole);
      }
    }
  }

  /** Returns what the body becomes; null where it is refused in the way that it should be. */
  @Nullable
  private static Object convert(JsonConverters converters, Type type, byte[] body)
      throws IOException {
    Converter<ResponseBody, ?> converter =
        converters.responseBodyConverter(type, new Annotation[0], RETROFIT);
    try {
      return converter.convert(ResponseBody.create(body, null));
    } catch (UnexpectedBodyException e) {
      assertThat(e.path()).startsWith("$");
      assertThat(e).message().isNotBlank();
      return null;
    }
  }

  private static void read(Object answer) {
    if (answer instanceof List<?> list) list.forEach(FuzzedJson::read);
    if (answer instanceof JobExecutionList list && list.getData() != null)
      list.getData().forEach(FuzzedJson::read);
    if (answer instanceof JobExecutionTaskList list && list.getData() != null)
      list.getData().forEach(FuzzedJson::read);
    if (answer instanceof JobExecution execution) read(execution);
    if (answer instanceof JobExecutionTask task) read(task);
  }

  /** Nothing that an execution holds makes reading it fail. */
  private static void read(JobExecution execution) {
    ExecutionReadings.createdAt(execution);
    ExecutionReadings.updatedAt(execution);
    ExecutionReadings.expiredAt(execution);
    ExecutionReadings.deletedAt(execution);
    ExecutionReadings.timeout(execution);
    ExecutionReadings.environment(execution.getSpec());
    ExecutionReadings.duration(execution)
        .ifPresent(duration -> assertThat(duration).isGreaterThanOrEqualTo(Duration.ZERO));
    ExecutionReadings.duration(execution, CLOCK)
        .ifPresent(duration -> assertThat(duration).isGreaterThanOrEqualTo(Duration.ZERO));
    ExecutionReadings.progress(execution)
        .ifPresent(progress -> assertThat(progress).isBetween(0.0, 1.0));
    assertThat(ExecutionReadings.finishedTasks(execution)).isNotNegative();
    if (execution.getTasks() != null) execution.getTasks().forEach(FuzzedJson::read);
  }

  private static void read(JobExecutionTask task) {
    TaskReadings.createdAt(task);
    TaskReadings.scheduledAt(task);
    TaskReadings.updatedAt(task);
    TaskReadings.timeout(task);
    TaskReadings.duration(task)
        .ifPresent(duration -> assertThat(duration).isGreaterThanOrEqualTo(Duration.ZERO));
    TaskReadings.duration(task, CLOCK)
        .ifPresent(duration -> assertThat(duration).isGreaterThanOrEqualTo(Duration.ZERO));
  }

  /** Environment variables in the JSON of a text: whatever it is, there is a map. */
  static void environmentText(byte[] json) {
    String text = FuzzTarget.text(json);
    Map<String, String> variables = EnvironmentText.read(text);
    if (FreeFormJson.read(text) instanceof Map<?, ?> object)
      assertThat(variables).hasSameSizeAs(object);
    else assertThat(variables).isEmpty();
    assertThat(EnvironmentText.read(FreeFormJson.write(variables)).values())
        .hasSameSizeAs(variables.values());
  }
}
