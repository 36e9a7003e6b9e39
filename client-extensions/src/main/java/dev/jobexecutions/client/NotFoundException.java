package dev.jobexecutions.client;

import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * The server does not know what was asked for (404): the job, which it may have in another
 * workspace, or one of its executions, see {@link #executionId}.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The codes of those that are about something else than an execution. */
  private static final Set<String> NOT_OF_EXECUTIONS =
      Set.of("ROUTE_NOT_FOUND", "WORKLOAD_NOT_FOUND", "WORKSPACE_NOT_FOUND");

  @Nullable private final String executionId;

  /**
   * Makes the exception.
   *
   * @param asked the id of the execution that was asked for; null where none was
   */
  NotFoundException(String message, ErrorAnswer answer, @Nullable String asked) {
    super(message, answer);
    String code = answer.code();
    this.executionId = code != null && NOT_OF_EXECUTIONS.contains(code) ? null : asked;
  }

  /**
   * Tells which execution was not found.
   *
   * @return the id that was asked for; empty where none was, and where the server says that it is
   *     the job, the workspace or the base URL that does not exist
   */
  public Optional<String> executionId() {
    return Optional.ofNullable(executionId);
  }

  /** Whether the API has said that it is the execution that does not exist. */
  boolean isOfExecution() {
    return executionId != null && isExplained();
  }

  /** Whether it is in a form that the API may have written, and not the page of a proxy. */
  boolean isExplained() {
    return code().isPresent() || serverMessage().isPresent();
  }
}
