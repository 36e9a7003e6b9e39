package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionSort;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * What a listing lists: what a resume token must agree with.
 *
 * @param version the API version that its positions are of
 * @param workspace null where the credentials alone say which one it is
 * @param execution the execution whose tasks are listed; null where a job's executions are
 * @param sort null for the server's own order
 * @param query null for no search
 */
record Subject(
    ApiVersion version,
    @Nullable String workspace,
    String job,
    @Nullable String execution,
    @Nullable JobExecutionSort sort,
    @Nullable String query) {
  private static final int MIN_QUERY = 2;
  private static final int MAX_QUERY = 200;

  static Subject executions(ApiVersion version, @Nullable String workspace, String job) {
    return new Subject(version, workspace, job, null, null, null);
  }

  static Subject tasks(
      ApiVersion version, @Nullable String workspace, String job, String execution) {
    return new Subject(version, workspace, job, execution, null, null);
  }

  /**
   * Returns the same in another order.
   *
   * @throws UnsupportedOperationException if this version of the API does not sort
   */
  Subject sorted(JobExecutionSort sort) {
    requireCursors("sort");
    Objects.requireNonNull(sort, "sort");
    return new Subject(version, workspace, job, execution, sort, query);
  }

  /**
   * Returns the same with only that in which the server finds a text.
   *
   * @throws UnsupportedOperationException if this version of the API does not search
   * @throws IllegalArgumentException if the text cannot be searched for
   */
  Subject searched(String query) {
    requireCursors("query");
    int length = query.codePointCount(0, query.length());
    if (length < MIN_QUERY || length > MAX_QUERY) {
      throw new IllegalArgumentException(
          "query must have "
              + MIN_QUERY
              + " to "
              + MAX_QUERY
              + " characters, and has "
              + length
              + (length < MIN_QUERY ? "; the API would ignore it, and list everything" : ""));
    }
    String complaint = UrlText.complaint(query);
    if (complaint != null) throw new IllegalArgumentException("query" + complaint);
    return new Subject(version, workspace, job, execution, sort, query);
  }

  private void requireCursors(String setting) {
    if (version != ApiVersion.V2026_04_16) return;
    throw new UnsupportedOperationException(
        setting
            + " needs API version "
            + ApiVersion.V2026_04_28
            + ", and this client speaks "
            + version
            + "; switch with BlaxelExecutions.builder().apiVersion(ApiVersion.V2026_04_28)");
  }

  /** The execution, of a listing that has one. */
  String requiredExecution() {
    return Objects.requireNonNull(execution, "execution");
  }

  /** What is being done, for messages: the text goes on with a verb. */
  String description() {
    return execution == null
        ? "Listing the executions of job '" + Excerpt.of(job) + "'"
        : "Listing the tasks of execution '"
            + Excerpt.of(execution)
            + "' of job '"
            + Excerpt.of(job)
            + "'";
  }

  /** What the API says of the order of a job's executions. */
  ListOrder order() {
    if (version == ApiVersion.V2026_04_16) return ListOrder.CREATION;
    if (sort == null) return ListOrder.NEWEST_FIRST;
    return switch (sort.known()) {
      case CREATED_AT_DESC -> ListOrder.NEWEST_FIRST;
      case CREATED_AT_ASC -> ListOrder.OLDEST_FIRST;
      case NAME_ASC, NAME_DESC, UNRECOGNIZED -> ListOrder.OTHER;
    };
  }

  String token(Position position) {
    return ResumeToken.write(this, position);
  }

  /** What a caller chose, as a listing says of itself. */
  String choices() {
    return "job="
        + job
        + (execution == null ? "" : ", execution=" + execution)
        + (sort == null ? "" : ", sort=" + sort)
        + (query == null ? "" : ", query=" + query);
  }
}
