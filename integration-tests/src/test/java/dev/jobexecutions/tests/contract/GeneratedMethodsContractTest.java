package dev.jobexecutions.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.tests.server.FixedAnswerServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** What the generated methods of both versions send, against the document of each. */
class GeneratedMethodsContractTest {
  private static final String OLD = "2026-04-16";
  private static final String NEW = "2026-04-28";
  private static final String JOB = "data-processing-job";
  private static final String EXECUTION = "{\"metadata\":{},\"spec\":{}}";
  private static final ApiContract OLD_CONTRACT = ApiContract.packaged(OLD);
  private static final ApiContract NEW_CONTRACT = ApiContract.packaged(NEW);
  private static final CreateJobExecutionRequest CREATION =
      CreateJobExecutionRequest.builder()
          .id("message-1")
          .allowQueue(false)
          .env(Map.of("BATCH_SIZE", "500"))
          .memory(2048L)
          .tasks(List.of(Map.of("file", "part-0.csv"), Map.of()))
          .build();

  static List<Method> methods() {
    dev.jobexecutions.api.v20260416.JobExecutionsApi old =
        retrofit().create(dev.jobexecutions.api.v20260416.JobExecutionsApi.class);
    dev.jobexecutions.api.v20260428.JobExecutionsApi now =
        retrofit().create(dev.jobexecutions.api.v20260428.JobExecutionsApi.class);
    return List.of(
        new Method(OLD, "list", old.listJobExecutions(JOB, null, null)),
        new Method(OLD, "list a page", old.listJobExecutions(JOB, 100, 200)),
        new Method(OLD, "create", old.createJobExecution(JOB, CREATION)),
        new Method(OLD, "get", old.getJobExecution(JOB, "exec/1")),
        new Method(OLD, "cancel", old.deleteJobExecution(JOB, "exec-1")),
        new Method(NEW, "list", now.listJobExecutions(JOB, null, null, null, null)),
        new Method(
            NEW,
            "list a page",
            now.listJobExecutions(JOB, "a+b=", 100, JobExecutionSort.NAME_ASC, "x".repeat(200))),
        new Method(NEW, "create", now.createJobExecution(JOB, CREATION)),
        new Method(NEW, "get", now.getJobExecution(JOB, "exec/1")),
        new Method(NEW, "cancel", now.deleteJobExecution(JOB, "exec-1")),
        new Method(
            NEW,
            "list tasks",
            now.listJobExecutionTasks(
                JOB, "exec-1", "next", 500, JobExecutionSort.CREATED_AT_ASC, "x".repeat(200))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void requestFits(Method method) {
    assertThat(contract(method.version()).requestViolations(method.request())).isEmpty();
  }

  /** The document of one version refuses the requests of the other: this judge can tell. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void requestFitsItsOwnVersionOnly(Method method) {
    String other = method.version().equals(OLD) ? NEW : OLD;

    assertThat(contract(other).requestViolations(method.request())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"tasks\":[1]}", "{\"memory\":\"2 GB\"}", "{\"env\":{\"A\":5}}", "[]"})
  void wrongCreationIsReported(String body) {
    for (Method method : methods()) {
      if (!method.name().equals("create")) continue;
      SentRequest sent = method.request();

      assertThat(
              contract(method.version())
                  .requestViolations(
                      new SentRequest(sent.method(), sent.url(), sent.headers(), body)))
          .extracting(Violation::key)
          .containsExactly("validation.request.body.schema.type");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"data\":{}}", "{\"data\":[{}]}", "{\"meta\":{\"total\":\"1\"}}"})
  void wrongPageIsReported(String page) throws IOException {
    assertThat(violations(NEW, "/executions", page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":[" + EXECUTION + "]}",
        "{\"data\":[],\"meta\":{\"hasMore\":false,\"nextCursor\":\"\",\"total\":0},\"more\":1}"
      })
  void rightPageIsNotReported(String page) throws IOException {
    assertThat(violations(NEW, "/executions", page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void oneExecutionFits(String version) throws IOException {
    assertThat(violations(version, "/executions/exec-1", EXECUTION)).isEmpty();
    assertThat(violations(version, "/executions/exec-1", "[]")).isNotEmpty();
  }

  private static ApiContract contract(String version) {
    return version.equals(OLD) ? OLD_CONTRACT : NEW_CONTRACT;
  }

  private static List<Violation> violations(String version, String path, String body)
      throws IOException {
    WireTap tap = new WireTap();
    try (FixedAnswerServer server = FixedAnswerServer.ok(body)) {
      Request request = new Request.Builder().url(server.baseUrl() + "/jobs/" + JOB + path).build();
      tap.httpClient().newCall(request).execute().close();
    }
    return contract(version).answerViolations(tap.only());
  }

  private static Retrofit retrofit() {
    return new Retrofit.Builder()
        .baseUrl("http://localhost/v0/")
        .client(new OkHttpClient())
        .addConverterFactory(MoshiConverterFactory.create(JsonAdapters.moshi()))
        .build();
  }

  /** A call of a method, which is never made. */
  record Method(String version, String name, Call<?> call) {
    SentRequest request() {
      Request.Builder request =
          call.request().newBuilder().header("Authorization", "Bearer planted-secret-key");
      RequestBody body = call.request().body();
      // OkHttp sends it only when it sends the body.
      if (body != null) request.header("Content-Type", String.valueOf(body.contentType()));
      return SentRequest.of(request.build());
    }

    @Override
    public String toString() {
      return version + " " + name;
    }
  }
}
