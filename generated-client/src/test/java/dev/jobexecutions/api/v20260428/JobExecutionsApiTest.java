package dev.jobexecutions.api.v20260428;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import dev.jobexecutions.model.JobExecutionSort;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
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
    Request request =
        API.listJobExecutions("data-processing-job", "a+b=", 7, JobExecutionSort.NAME_ASC, "night")
            .request();

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.url())
        .hasToString(
            "http://localhost/v0/jobs/data-processing-job/executions"
                + "?cursor=a%2Bb%3D&limit=7&sort=name%3Aasc&q=night");
  }

  @Test
  void whatIsNullIsLeftOut() {
    Request request = API.listJobExecutions("job", null, null, null, null).request();

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
                API.listJobExecutions("job", null, null, null, null),
                API.createJobExecution("job", body),
                API.getJobExecution("job", "exec"),
                API.deleteJobExecution("job", "exec"),
                API.listJobExecutionTasks("job", "exec", null, null, null, null)))
        .allSatisfy(
            call ->
                assertThat(call.request().headers("Blaxel-Version")).containsExactly("2026-04-28"));
  }

  @Test
  void aSortThatTheDocumentDoesNotListIsSentAsItIs() {
    Request request =
        API.listJobExecutions("job", null, null, JobExecutionSort.of("status:asc"), null).request();

    assertThat(request.url().queryParameter("sort")).isEqualTo("status:asc");
  }

  @Test
  void tasksAreListedByCursorSortedAndSearched() {
    Request request =
        API.listJobExecutionTasks(
                "job", "exec", "next", 200, JobExecutionSort.CREATED_AT_ASC, "part")
            .request();

    assertThat(request.url())
        .hasToString(
            "http://localhost/v0/jobs/job/executions/exec/tasks"
                + "?cursor=next&limit=200&sort=createdAt%3Aasc&q=part");
  }
}
