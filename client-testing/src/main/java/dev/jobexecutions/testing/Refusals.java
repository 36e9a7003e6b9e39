package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.ErrorCause;
import dev.jobexecutions.model.ErrorDetail;
import dev.jobexecutions.model.ErrorResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;

/** The error answers of the API, in both of its forms. */
final class Refusals {
  private static final JsonAdapter<ErrorResponse> ERROR =
      JsonAdapters.moshi().adapter(ErrorResponse.class);

  private final Clock clock;

  Refusals(Clock clock) {
    this.clock = clock;
  }

  Refusal badRequest(String message) {
    return text(400, "bad request", message, Map.of());
  }

  Refusal methodNotAllowed(String method, String allowed) {
    String message = "the method " + method + " is not allowed here, only " + allowed;
    return text(405, "method not allowed", message, Map.of("Allow", allowed));
  }

  Refusal internal(Throwable cause) {
    return text(500, "internal server error", "the testing server failed: " + cause, Map.of());
  }

  Refusal unknownVersion(String version, String known) {
    ErrorResponse error =
        ErrorResponse.builder()
            .error(ErrorCause.ofString("invalid_api_version"))
            .message("the API version " + version + " does not exist, only " + known)
            .build();
    return refusal(400, error, Map.of());
  }

  Refusal noToken() {
    return object(
        401,
        detail("AUTHENTICATION_REQUIRED", "this request needs a token", 401)
            .action("send the header Authorization with a bearer token")
            .doNot("repeat the request unchanged"),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  Refusal wrongToken() {
    return object(
        401,
        detail("AUTHENTICATION_FAILED", "the token is not valid", 401)
            .action("send a valid token")
            .doNot("repeat the request unchanged"),
        Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
  }

  Refusal otherWorkspace(String workspace) {
    String message = "this token does not reach the workspace " + workspace;
    return object(403, detail("FORBIDDEN", message, 403), Map.of());
  }

  Refusal noJob(String job) {
    String message = "there is no job " + job + " in the workspace";
    return object(404, detail("WORKLOAD_NOT_FOUND", message, 404), Map.of());
  }

  Refusal executionExists(String id, String job) {
    String message = "the job " + job + " has an execution " + id + " already, of another request";
    return text(409, "conflict", message, Map.of());
  }

  Refusal finished(String id) {
    return badRequest("the execution " + id + " has ended and cannot be cancelled");
  }

  Refusal neverFits(int slots, int capacity) {
    String message =
        "the execution needs " + slots + " places at once, and there are " + capacity + " in all";
    return object(
        400,
        detail("BAD_REQUEST", message, 400)
            .action("ask for fewer tasks at once")
            .doNot("repeat the request unchanged"),
        Map.of());
  }

  Refusal noCapacity(int slots, @Nullable Duration retryAfter) {
    String message =
        "there is no capacity for the "
            + (slots == 1 ? "place" : slots + " places")
            + " that the execution needs";
    return object(
        429,
        detail("CAPACITY_UNAVAILABLE", message, 429)
            .retryable(true)
            .action("repeat the request later, or let it wait with allowQueue"),
        retryAfter == null
            ? Map.of()
            : Map.of("Retry-After", Long.toString(retryAfter.plusMillis(999).toSeconds())));
  }

  Refusal bodyTooLarge(int longest) {
    String message = "the body is longer than " + longest + " bytes";
    return object(413, detail("REQUEST_ENTITY_TOO_LARGE", message, 413), Map.of());
  }

  Refusal noExecution(String id, String job) {
    return text(404, "not found", "there is no execution " + id + " of the job " + job, Map.of());
  }

  Refusal noRoute(String path) {
    return object(404, detail("ROUTE_NOT_FOUND", "there is nothing at " + path, 404), Map.of());
  }

  private ErrorDetail.Builder detail(String code, String message, int status) {
    return ErrorDetail.builder()
        .code(code)
        .message(message)
        .status(status)
        .retryable(false)
        .origin("platform")
        .timestamp(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private static Refusal object(int status, ErrorDetail.Builder detail, Map<String, String> more) {
    ErrorCause cause = ErrorCause.ofErrorDetail(detail.build());
    return refusal(status, ErrorResponse.builder().error(cause).build(), more);
  }

  private static Refusal text(int status, String error, String message, Map<String, String> more) {
    ErrorCause cause = ErrorCause.ofString(error);
    return refusal(
        status, ErrorResponse.builder().code(status).error(cause).message(message).build(), more);
  }

  private static Refusal refusal(int status, ErrorResponse error, Map<String, String> more) {
    Map<String, List<String>> headers = new TreeMap<>(Answer.JSON);
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    byte[] body = ERROR.toJson(error).getBytes(StandardCharsets.UTF_8);
    return new Refusal(new Answer(status, headers, List.of(body)));
  }
}
