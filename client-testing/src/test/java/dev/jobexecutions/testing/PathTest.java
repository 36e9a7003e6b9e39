package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.detail;
import static dev.jobexecutions.testing.Calls.error;
import static dev.jobexecutions.testing.Calls.execution;
import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.ids;
import static dev.jobexecutions.testing.Calls.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.ErrorCause;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  @ParameterizedTest
  @CsvSource({
    "a%2Fb,           a/b",
    "a%2fb,           a/b",
    "a%252Fb,         a%2Fb",
    "%252e%252e,      %2e%2e",
    "...,             ...",
    "a%20b,           a b",
    "a+b,             a+b",
    "a%2Bb,           a+b",
    "a%3Fb%23c,       a?b#c",
    "gr%C3%B6%C3%9Fe, größe",
    "%F0%9F%9A%80,    🚀",
    "j%6Fb,           job",
    "a;v=1,           a;v=1",
    "'',              ''"
  })
  void decodesTheNameOfTheJobOnce(String segment, String job) {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution(job, "exec-1", null));

      assertThat(ids(get(server, "/v0/jobs/" + segment + "/executions"))).containsExactly("exec-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "JOB", "job%20", ""})
  void knowsNoOtherJob(String segment) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = get(server, "/v0/jobs/" + segment + "/executions");

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(detail(response).getCode()).isEqualTo("WORKLOAD_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v0",
        "/v0/jobs",
        "/v0/jobs/job",
        "/v0/jobs/job/executions/",
        "/v0/jobs/job/executions//tasks",
        "/v0/jobs/job/executions/%2e",
        "/v0/jobs/job/executions/exec-1/",
        "/v0/jobs/job/executions/exec-1/Tasks",
        "/v0/jobs/job/executions/exec-1/tasks/",
        "/v0/jobs/job/executions/exec-1/tasks/task-0",
        "/v0/jobs/job/execution",
        "/v0/jobs/a/b/executions",
        "/v0/jobs/%2e%2e/executions",
        "/v0/jobs/%2E/executions",
        "/v0/jobs/../executions",
        "/v0/jobs/../executions/exec-1",
        "/v0/jobs/./executions",
        "/v0/jobs/.%2e/executions",
        "/v0/agents/../jobs/job/executions",
        "/v1/jobs/job/executions",
        "/jobs/job/executions",
        "/v0/jobs/job/Executions",
        "/v0//jobs/job/executions"
      })
  void answersNothingElse(String target) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = get(server, target);

      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(detail(response).getCode()).isEqualTo("ROUTE_NOT_FOUND");
      assertThat(detail(response).getMessage()).isEqualTo("there is nothing at " + target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void refusesJobsThatNoRequestCanName(String name) {
    String message = "no request can name the job \"" + name + "\"";
    assertThatThrownBy(() -> BlaxelServer.builder().job(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    assertThatThrownBy(() -> ExecutionSeed.job(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
    try (BlaxelServer server = BlaxelServer.start()) {
      assertThatThrownBy(() -> server.add(execution(name, "exec-1", null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(message);
    }
  }

  @Test
  void hasJobsWhoseNamesOnlyLookEncoded() {
    try (BlaxelServer server = BlaxelServer.builder().job("%2e").start()) {
      assertThat(get(server, "/v0/jobs/%252e/executions").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%C3", "%C3%28", "%ED%A0%80"})
  void refusesANameThatIsNoUtf8(String segment) {
    try (BlaxelServer server = BlaxelServer.start()) {
      HttpResponse<String> response = get(server, "/v0/jobs/" + segment + "/executions");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getMessage()).isEqualTo("the job's name is not UTF-8");
    }
  }

  @Test
  void decodesTheIdOfTheExecutionOnce() {
    try (BlaxelServer server = BlaxelServer.start()) {
      server.add(execution("a/b %2F größe", null));

      String target = Calls.LISTING + "/a%2Fb%20%252F%20gr%C3%B6%C3%9Fe";
      assertThat(get(server, target).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void refusesAnIdThatIsNoUtf8() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = get(server, Calls.LISTING + "/%ff");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(error(response).getMessage()).isEqualTo("the execution's id is not UTF-8");
    }
  }

  @ParameterizedTest
  @CsvSource({"'','GET, POST'", "/exec-1,'DELETE, GET'", "/exec-1/tasks,GET"})
  void refusesOtherMethodsOfEachResource(String rest, String allowed) {
    try (BlaxelServer server = BlaxelServer.builder().answersAs("2026-04-28").start()) {
      HttpResponse<String> response = send(server, "PUT", Calls.LISTING + rest);

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains(allowed);
      assertThat(error(response).getMessage())
          .isEqualTo("the method PUT is not allowed here, only " + allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
  void refusesOtherMethods(String method) {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = send(server, method, Calls.LISTING);

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
      assertThat(error(response).getCode()).isEqualTo(405);
      assertThat(error(response).getError()).isEqualTo(ErrorCause.ofString("method not allowed"));
    }
  }

  @Test
  void answersHeadWithoutABody() {
    try (BlaxelServer server = BlaxelServer.builder().job("job").start()) {
      HttpResponse<String> response = send(server, "HEAD", Calls.LISTING);

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.body()).isEmpty();
    }
  }
}
