package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.ErrorDetail;
import dev.jobexecutions.model.ErrorResponse;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.annotation.Nullable;

/** Calls a server as any HTTP client would, and makes executions of the least that they need. */
final class Calls {
  static final String LISTING = "/v0/jobs/job/executions";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonAdapter<List<JobExecution>> PAGE =
      JsonAdapters.moshi().adapter(Types.newParameterizedType(List.class, JobExecution.class));
  private static final JsonAdapter<JobExecution> EXECUTION =
      JsonAdapters.moshi().adapter(JobExecution.class);
  private static final JsonAdapter<ErrorResponse> ERROR =
      JsonAdapters.moshi().adapter(ErrorResponse.class);

  private Calls() {}

  /** Gets a target, such as {@code /v0/jobs/job/executions?limit=1}, with a token. */
  static HttpResponse<String> get(BlaxelServer server, String target) {
    return send(server, "GET", target, "Authorization", "Bearer token");
  }

  /** Asks for an execution to be created, with a token. */
  static HttpResponse<String> post(BlaxelServer server, String target, String body) {
    return send(
        server, "POST", target, BodyPublishers.ofString(body), "Authorization", "Bearer token");
  }

  /** Cancels an execution of the job {@code job}, with a token. */
  static HttpResponse<String> cancel(BlaxelServer server, String id) {
    return send(server, "DELETE", LISTING + "/" + id, "Authorization", "Bearer token");
  }

  static HttpResponse<String> send(
      BlaxelServer server, String method, String target, String... headers) {
    return send(server, method, target, BodyPublishers.noBody(), headers);
  }

  private static HttpResponse<String> send(
      BlaxelServer server, String method, String target, BodyPublisher body, String... headers) {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + target);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
    if (headers.length > 0) request.headers(headers);
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  static JobExecution read(HttpResponse<String> response) {
    if (response.statusCode() != 200) throw new AssertionError("no execution: " + response.body());
    return read(EXECUTION, response.body());
  }

  static List<JobExecution> page(HttpResponse<String> response) {
    if (response.statusCode() != 200) throw new AssertionError("no page: " + response.body());
    return read(PAGE, response.body());
  }

  static List<String> ids(HttpResponse<String> response) {
    return page(response).stream().map(Calls::id).toList();
  }

  static String id(JobExecution execution) {
    return Objects.requireNonNull(execution.getMetadata().getId());
  }

  static ErrorResponse error(HttpResponse<String> response) {
    return read(ERROR, response.body());
  }

  /** Returns what the object form of an error says. */
  static ErrorDetail detail(HttpResponse<String> response) {
    return error(response).getError().asErrorDetail().orElseThrow();
  }

  /** Makes an execution of the job {@code job}. */
  static JobExecution execution(@Nullable String id, @Nullable String createdAt) {
    return execution("job", id, createdAt);
  }

  static JobExecution execution(
      @Nullable String job, @Nullable String id, @Nullable String createdAt) {
    return JobExecution.builder()
        .metadata(JobExecutionMetadata.builder().job(job).id(id).createdAt(createdAt).build())
        .spec(JobExecutionSpec.builder().build())
        .build();
  }

  /** Makes executions that were created one second after the other, {@code exec-0} first. */
  static List<JobExecution> executions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> execution("exec-" + i, Instant.EPOCH.plusSeconds(i).toString()))
        .toList();
  }

  private static <T> T read(JsonAdapter<T> adapter, String json) {
    try {
      return Objects.requireNonNull(adapter.fromJson(json));
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
