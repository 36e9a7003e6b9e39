package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;

/**
 * What is the only one of its kind within a job.
 *
 * @param job the job's name
 * @param id the id of an execution or of a message
 */
record IdInJob(String job, String id) {
  /** Returns which execution this is; empty texts stand for what it does not say. */
  static IdInJob of(JobExecution execution) {
    String job = execution.getMetadata().getJob();
    String id = execution.getMetadata().getId();
    return new IdInJob(job == null ? "" : job, id == null ? "" : id);
  }
}
