package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.io.IOException;
import java.util.Set;
import javax.annotation.Nullable;

/** Reads what a request to create an execution asks for, and checks what can be told from it. */
final class CreationBody {
  private static final JsonAdapter<CreateJobExecutionRequest> REQUEST =
      JsonAdapters.moshi().adapter(CreateJobExecutionRequest.class);

  /** No path can name an execution of these ids. */
  private static final Set<String> UNREACHABLE = Set.of("", ".", "..");

  private final int jobMemory;
  private final Refusals refusals;

  /**
   * Makes a reader.
   *
   * @param jobMemory what each job has, in megabytes
   */
  CreationBody(int jobMemory, Refusals refusals) {
    this.jobMemory = jobMemory;
    this.refusals = refusals;
  }

  CreateJobExecutionRequest read(ReceivedRequest request) {
    if (request.isBodyCut()) throw refusals.bodyTooLarge(ReceivedRequest.LONGEST_BODY);
    CreateJobExecutionRequest asked = decode(request.body());
    String id = asked.getExecutionId();
    if (id != null && UNREACHABLE.contains(id)) {
      throw refusals.badRequest("executionId must name an execution, but is '" + id + "'");
    }
    Long memory = asked.getMemory();
    if (memory != null && (memory < 1 || memory > jobMemory)) {
      throw refusals.badRequest(
          "memory must be 1 to " + jobMemory + " MB, which the job has, but is " + memory);
    }
    return asked;
  }

  private CreateJobExecutionRequest decode(String json) {
    @Nullable CreateJobExecutionRequest asked;
    try {
      asked = REQUEST.fromJson(json);
    } catch (IOException | JsonDataException e) {
      throw refusals.badRequest("the body is no CreateJobExecutionRequest: " + e.getMessage());
    }
    if (asked != null) return asked;
    throw refusals.badRequest("the body is no CreateJobExecutionRequest: it is null");
  }
}
