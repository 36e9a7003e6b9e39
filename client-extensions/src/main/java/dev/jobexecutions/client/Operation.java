package dev.jobexecutions.client;

import dev.jobexecutions.model.CreateJobExecutionRequest;
import javax.annotation.Nullable;

/**
 * What is being tried, for messages.
 *
 * @param description the text that finishes "… failed"
 * @param execution the execution that it is about; null where it is about a job
 * @param start what is particular to starting an execution; null for all else
 * @param isToken whether an access token is asked for, for a call of any kind
 * @param attempts how often it was tried; 0 where nothing was sent
 * @param lost whether one of these may have been heeded without an answer that says so
 */
record Operation(
    String description,
    String job,
    @Nullable String execution,
    @Nullable String workspace,
    @Nullable Start start,
    boolean isToken,
    int attempts,
    boolean lost) {

  /** Has not been tried more than once. */
  private Operation(
      String description,
      String job,
      @Nullable String execution,
      @Nullable String workspace,
      @Nullable Start start,
      boolean isToken) {
    this(description, job, execution, workspace, start, isToken, 1, false);
  }

  /**
   * Starting an execution.
   *
   * @param mayQueue whether the execution may wait for capacity
   */
  record Start(String messageId, boolean mayQueue) {
    /** What to do where no answer tells whether the execution was created. */
    String afterLoss() {
      return "Whether the execution was started is not known; start it again with the id '"
          + Excerpt.of(messageId)
          + "' in the request, which starts it once at most";
    }
  }

  static Operation list(Subject subject) {
    return new Operation(
        subject.description(),
        subject.job(),
        subject.execution(),
        subject.workspace(),
        null,
        false);
  }

  static Operation get(String job, String execution, @Nullable String workspace) {
    return about("Getting", job, execution, workspace);
  }

  static Operation cancel(String job, String execution, @Nullable String workspace) {
    return about("Cancelling", job, execution, workspace);
  }

  static Operation start(
      String job, String messageId, CreateJobExecutionRequest request, @Nullable String workspace) {
    boolean mayQueue = !Boolean.FALSE.equals(request.getAllowQueue());
    String description = "Starting an execution of job '" + Excerpt.of(job) + "'";
    return new Operation(description, job, null, workspace, new Start(messageId, mayQueue), false);
  }

  static Operation token(String credentialName) {
    return new Operation(
        "Getting an access token for " + credentialName, "", null, null, null, true);
  }

  private static Operation about(
      String doing, String job, String execution, @Nullable String workspace) {
    return new Operation(
        doing + " " + named(job, execution), job, execution, workspace, null, false);
  }

  /** The same, tried so often, and perhaps heeded without an answer that says so. */
  Operation tried(int attempts, boolean lost) {
    if (attempts == this.attempts && lost == this.lost) return this;
    return new Operation(description, job, execution, workspace, start, isToken, attempts, lost);
  }

  /** What became of it, with what a message begins. */
  String failed() {
    return description + " failed" + (attempts > 1 ? " after " + attempts + " attempts" : "");
  }

  /** An execution in the words of every message. */
  static String named(String job, String execution) {
    return "execution '" + Excerpt.of(execution) + "' of job '" + Excerpt.of(job) + "'";
  }

  /** The workspace in words, after "in". */
  String place() {
    return workspace == null ? "the workspace" : "workspace '" + workspace + "'";
  }
}
