package dev.jobexecutions.benchmarks.page;

import java.util.SplittableRandom;

/**
 * The JSON of one execution, with marks where its number and the time of its creation go. It has
 * every property of the document but {@code envOverride}, which not every stock client can read.
 */
final class ExecutionText {
  /** As long as a number is written, with leading zeros. */
  static final String NUMBER = "##########";

  /** As long as a time is written. */
  static final String TIME = "@@@@@@@@@@@@@@@@@@@@@@@@";

  private static final String[] STATUSES = {"succeeded", "failed", "running", "cancelled"};
  private static final String[] REASONS = {"Completed", "NonZeroExitCode", "Scheduled", "Retried"};
  private static final String[] SEVERITIES = {"Info", "Warning", "Error"};
  private static final String[] STATES = {"CONDITION_SUCCEEDED", "CONDITION_FAILED"};
  private static final String[] TYPES = {"Completed", "Started", "ResourcesAvailable"};

  private final StringBuilder json = new StringBuilder();
  private final PageShape shape;
  private final SplittableRandom random;

  private ExecutionText(PageShape shape, int seed) {
    this.shape = shape;
    this.random = new SplittableRandom(seed);
  }

  static String of(PageShape shape, int seed) {
    ExecutionText text = new ExecutionText(shape, seed);
    text.execution();
    return text.json.toString();
  }

  private void execution() {
    json.append("{\"metadata\":{\"cluster\":\"us-pdx-1\",\"completedAt\":");
    time();
    json.append(",\"createdAt\":\"").append(TIME).append("\",\"expiredAt\":");
    time();
    json.append(",\"id\":\"exec-").append(NUMBER).append("\",\"job\":\"data-processing-job\"");
    json.append(",\"startedAt\":");
    time();
    json.append(",\"updatedAt\":");
    time();
    json.append(",\"workspace\":\"my-workspace\"},\"spec\":{\"memoryOverride\":2048");
    json.append(",\"parallelism\":5,\"tasks\":");
    tasks();
    json.append(",\"timeout\":3600},\"stats\":{\"cancelled\":0,\"failure\":1,\"retried\":2");
    json.append(",\"running\":1,\"success\":8,\"total\":").append(shape.tasks());
    json.append("},\"status\":");
    oneOf(STATUSES);
    json.append(",\"tasks\":");
    tasks();
    json.append('}');
  }

  private void tasks() {
    for (int task = 0; task < shape.tasks(); task++) {
      json.append(task == 0 ? '[' : ',').append("{\"conditions\":");
      for (int i = 0; i < shape.conditions(); i++) condition(i == 0 ? '[' : ',', task);
      json.append("],\"metadata\":{\"completedAt\":");
      time();
      json.append(",\"createdAt\":");
      time();
      json.append(",\"name\":\"task-").append(task).append("\",\"scheduledAt\":");
      time();
      json.append(",\"startedAt\":");
      time();
      json.append(",\"updatedAt\":");
      time();
      json.append("},\"spec\":{\"maxRetries\":3,\"timeout\":\"30m\"},\"status\":");
      oneOf(STATUSES);
      json.append('}');
    }
    json.append(']');
  }

  private void condition(char before, int task) {
    json.append(before).append("{\"executionReason\":");
    oneOf(REASONS);
    json.append(",\"message\":\"Task ").append(task).append(" of exec-").append(NUMBER);
    json.append(" ended after ").append(random.nextInt(1_000)).append(" s\",\"reason\":");
    oneOf(REASONS);
    json.append(",\"severity\":");
    oneOf(SEVERITIES);
    json.append(",\"state\":");
    oneOf(STATES);
    json.append(",\"type\":");
    oneOf(TYPES);
    json.append('}');
  }

  private void oneOf(String... texts) {
    json.append('"').append(texts[random.nextInt(texts.length)]).append('"');
  }

  private void time() {
    json.append("\"2026-06-")
        .append(10 + random.nextInt(20))
        .append('T')
        .append(10 + random.nextInt(14))
        .append(':')
        .append(10 + random.nextInt(50))
        .append(':')
        .append(10 + random.nextInt(50))
        .append('.')
        .append(100 + random.nextInt(900))
        .append("Z\"");
  }
}
