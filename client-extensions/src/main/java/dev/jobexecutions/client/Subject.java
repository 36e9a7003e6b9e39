package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * What a listing lists: what a resume token must agree with.
 *
 * @param version the API version that its positions are of
 * @param execution the execution whose tasks are listed; null where a job's executions are
 * @param sort null for the server's own order
 * @param query null for no search
 */
record Subject(
    ApiVersion version,
    String job,
    @Nullable String execution,
    @Nullable ExecutionSort sort,
    @Nullable String query) {

  static Subject executions(ApiVersion version, String job) {
    return new Subject(version, job, null, null, null);
  }

  static Subject tasks(ApiVersion version, String job, String execution) {
    return new Subject(version, job, execution, null, null);
  }

  Subject sorted(ExecutionSort sort) {
    return new Subject(version, job, execution, sort, query);
  }

  Subject searched(String query) {
    return new Subject(version, job, execution, sort, query);
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
    if (sort != null) return sort.order();
    return version == ApiVersion.V2026_04_16 ? ListOrder.CREATION : ListOrder.NEWEST_FIRST;
  }

  String token(Position position) {
    return ResumeToken.write(this, position);
  }
}
