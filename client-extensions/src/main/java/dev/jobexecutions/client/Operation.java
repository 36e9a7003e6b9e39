package dev.jobexecutions.client;

import javax.annotation.Nullable;

/** What is being tried, for messages: the text finishes "… failed". */
record Operation(String description, String job, @Nullable String workspace) {
  static Operation list(String job, @Nullable String workspace) {
    return new Operation("Listing the executions of job '" + Excerpt.of(job) + "'", job, workspace);
  }

  /** The workspace in words, after "in". */
  String place() {
    return workspace == null ? "the key's workspace" : "workspace '" + workspace + "'";
  }
}
