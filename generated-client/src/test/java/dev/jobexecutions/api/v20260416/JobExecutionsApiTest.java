package dev.jobexecutions.api.v20260416;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

class JobExecutionsApiTest {
  private static final JobExecutionsApi API =
      new Retrofit.Builder()
          .baseUrl("http://localhost/v0/")
          .addConverterFactory(MoshiConverterFactory.create(JsonAdapters.moshi()))
          .validateEagerly(true)
          .build()
          .create(JobExecutionsApi.class);

  @Test
  void theRequestIsWhatTheDocumentDescribes() {
    Request request = API.listJobExecutions("data-processing-job", 7, 40).request();

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.url())
        .hasToString("http://localhost/v0/jobs/data-processing-job/executions?limit=7&offset=40");
  }

  @Test
  void whatIsNullIsLeftOut() {
    Request request = API.listJobExecutions("job", null, null).request();

    assertThat(request.url()).hasToString("http://localhost/v0/jobs/job/executions");
  }

  @Test
  void creatingSendsTheRequestAsJson() throws IOException {
    CreateJobExecutionRequest body =
        CreateJobExecutionRequest.builder().id("7c9e").allowQueue(false).build();

    Request request = API.createJobExecution("job", body).request();

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.url()).hasToString("http://localhost/v0/jobs/job/executions");
    Buffer sent = new Buffer();
    Objects.requireNonNull(request.body()).writeTo(sent);
    assertThat(sent.readUtf8()).isEqualTo("{\"allowQueue\":false,\"id\":\"7c9e\"}");
  }

  @Test
  void oneExecutionIsReadAndCancelledByItsIdentifier() {
    Request read = API.getJobExecution("job", "exec/1").request();
    Request cancel = API.deleteJobExecution("job", "exec/1").request();

    assertThat(read.method()).isEqualTo("GET");
    assertThat(cancel.method()).isEqualTo("DELETE");
    assertThat(read.url())
        .hasToString("http://localhost/v0/jobs/job/executions/exec%2F1")
        .isEqualTo(cancel.url());
  }

  @Test
  void everyMethodSendsTheVersionOfTheDocument() {
    CreateJobExecutionRequest body = CreateJobExecutionRequest.builder().build();

    assertThat(
            Stream.of(
                API.listJobExecutions("job", null, null),
                API.createJobExecution("job", body),
                API.getJobExecution("job", "exec"),
                API.deleteJobExecution("job", "exec")))
        .allSatisfy(
            call ->
                assertThat(call.request().headers("Blaxel-Version")).containsExactly("2026-04-16"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b     | a%2Fb",
        "a b     | a%20b",
        "%2e%2e  | %252e%252e",
        "a?b#c   | a%3Fb%23c",
        "käse    | k%C3%A4se",
        "../x    | ..%2Fx",
      })
  void theJobsNameIsOnePathSegment(String name, String segment) {
    assertThat(API.listJobExecutions(name, null, null).request().url().encodedPath())
        .isEqualTo("/v0/jobs/" + segment + "/executions");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void aNameThatWouldMeanAnotherPathIsRefused(String name) {
    assertThatThrownBy(() -> API.listJobExecutions(name, null, null).request())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
