package dev.jobexecutions.client;

import javax.annotation.Nullable;

/**
 * What is being tried, for messages.
 *
 * @param description the text that finishes "… failed"
 * @param execution the execution that it is about; null where it is about a job
 */
record Operation(
    String description, String job, @Nullable String execution, @Nullable String workspace) {
  static Operation list(Subject subject, @Nullable String workspace) {
    return new Operation(subject.description(), subject.job(), subject.execution(), workspace);
  }

  static Operation get(String job, String execution, @Nullable String workspace) {
    String description =
        "Getting execution '" + Excerpt.of(execution) + "' of job '" + Excerpt.of(job) + "'";
    return new Operation(description, job, execution, workspace);
  }

  /** The workspace in words, after "in". */
  String place() {
    return workspace == null ? "the key's workspace" : "workspace '" + workspace + "'";
  }
}
