package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A believable month of executions of several jobs, for demonstrations. The latest executions are
 * still queued or running. Thread-safe.
 */
public final class DemoData {
  /** Name of the job with most to see. */
  public static final String MAIN_JOB = "data-processing-job";

  private static final List<ExecutionSeed> JOBS =
      List.of(
          ExecutionSeed.job(MAIN_JOB).count(340).tasks(1, 12).taskTime(Duration.ofMinutes(4)),
          ExecutionSeed.job("nightly-report").count(30).tasks(1, 3).nightly(),
          ExecutionSeed.job("image-resize")
              .count(180)
              .tasks(2, 16)
              .taskTime(Duration.ofSeconds(25))
              .aroundTheClock(),
          ExecutionSeed.job("model-training").count(36).tasks(1, 4).taskTime(Duration.ofHours(3)),
          ExecutionSeed.job("invoice-export")
              .count(64)
              .tasks(1, 6)
              .taskTime(Duration.ofMinutes(1)));

  private DemoData() {}

  /**
   * Returns the executions of the 30 days up to a moment.
   *
   * @param moment the moment at which they are seen; the same moment gives the same executions
   * @return an unmodifiable list, job by job, each newest first
   */
  public static List<JobExecution> until(Instant moment) {
    return JOBS.stream().flatMap(seed -> seed.until(moment).generate().stream()).toList();
  }

  /**
   * Returns the names of the jobs.
   *
   * @return an unmodifiable list, {@link #MAIN_JOB} first
   */
  public static List<String> jobs() {
    return JOBS.stream().map(ExecutionSeed::job).toList();
  }
}
