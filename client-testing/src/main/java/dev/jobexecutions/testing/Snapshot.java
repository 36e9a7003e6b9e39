package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** All jobs and executions of the workspace at a moment. Immutable and thread-safe. */
final class Snapshot {
  private final Map<String, JobListing> jobs;

  Snapshot(Map<String, JobListing> jobs) {
    this.jobs = Map.copyOf(jobs);
  }

  Map<String, JobListing> jobs() {
    return jobs;
  }

  /** Returns the executions of a job, or null where there is no such job. */
  @Nullable
  JobListing job(String name) {
    return jobs.get(name);
  }

  /** Returns the number of executions, of all jobs. */
  int executions() {
    return jobs.values().stream().mapToInt(JobListing::size).sum();
  }

  /** Returns the number of tasks, of all executions of all jobs. */
  int tasks() {
    return jobs.values().stream()
        .flatMap(job -> job.in(Sort.NEWEST_FIRST).stream())
        .mapToInt(listed -> tasks(listed.execution()))
        .sum();
  }

  private static int tasks(JobExecution execution) {
    List<JobExecutionTask> tasks = execution.getTasks();
    return tasks == null ? 0 : tasks.size();
  }
}
