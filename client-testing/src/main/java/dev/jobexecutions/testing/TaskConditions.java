package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecutionTaskCondition;
import dev.jobexecutions.testing.TaskRun.Ending;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** What was observed about a task, with the reasons that container platforms give. */
final class TaskConditions {
  private TaskConditions() {}

  /** Returns the conditions up to a moment; null before there is one. */
  @Nullable
  static List<JobExecutionTaskCondition> of(TaskRun run, RunPlan plan, long moment) {
    List<JobExecutionTaskCondition> conditions = new ArrayList<>();
    if (moment >= run.scheduled()) {
      conditions.add(
          condition("Scheduled", "True", "INFO", "The task has a place to run.").build());
    }
    int retries = run.retriesAt(moment);
    if (retries > 0) {
      String message = "Run " + (retries + 1) + " of at most " + (plan.maxRetries() + 1) + ".";
      conditions.add(condition("Retried", "True", "WARNING", message).reason("BackOff").build());
    }
    if (moment >= run.completed()) conditions.add(completion(run.ending(), plan));
    else if (moment >= run.started()) {
      conditions.add(condition("Completed", "Unknown", "INFO", "The task is running.").build());
    }
    return conditions.isEmpty() ? null : conditions;
  }

  private static JobExecutionTaskCondition completion(Ending ending, RunPlan plan) {
    return switch (ending) {
      case SUCCEEDED ->
          condition("Completed", "True", "INFO", "The task ended with exit code 0.")
              .reason("Completed")
              .build();
      case EXIT_CODE -> failure("Error", "NON_ZERO_EXIT_CODE", "The task ended with exit code 1.");
      case OUT_OF_MEMORY ->
          failure("OOMKilled", "NON_ZERO_EXIT_CODE", "The task needed more memory than it has.");
      case TASK_TIMEOUT ->
          failure(
              "DeadlineExceeded",
              "TASK_TIMEOUT",
              "The task ran longer than " + plan.taskTimeout().text() + ".");
      case EXECUTION_TIMEOUT ->
          failure(
              "DeadlineExceeded",
              "EXECUTION_TIMEOUT",
              "The execution ran longer than it may, and the task was stopped.");
      case CANCELLED ->
          condition("Completed", "False", "WARNING", "The task was cancelled before it began.")
              .reason("Cancelled")
              .executionReason("CANCELLED")
              .build();
    };
  }

  private static JobExecutionTaskCondition failure(
      String reason, String executionReason, String message) {
    return condition("Completed", "False", "ERROR", message)
        .reason(reason)
        .executionReason(executionReason)
        .build();
  }

  private static JobExecutionTaskCondition.Builder condition(
      String type, String state, String severity, String message) {
    return JobExecutionTaskCondition.builder()
        .type(type)
        .state(state)
        .severity(severity)
        .message(message);
  }
}
