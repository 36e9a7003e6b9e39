package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The executions of each job. Readers get immutable snapshots without waiting; writers replace
 * them, one at a time.
 */
final class ExecutionStore {
  private Snapshot initial;
  private volatile Snapshot now;
  private long sequence;

  ExecutionStore(Collection<String> declared, Collection<JobExecution> executions) {
    Map<String, JobListing> known = new HashMap<>();
    declared.forEach(name -> known.put(name, JobListing.EMPTY));
    initial = with(known, executions);
    now = initial;
  }

  /** Adds executions; one whose id its job already has takes that one's place. */
  synchronized void add(Collection<JobExecution> executions) {
    now = with(now.jobs(), executions);
  }

  /** Removes every execution of this id, in the jobs that are meant, which stay known. */
  synchronized boolean remove(Predicate<String> jobs, String id) {
    Map<String, JobListing> changed = new HashMap<>(now.jobs());
    changed.replaceAll((job, before) -> jobs.test(job) ? without(before, id) : before);
    boolean removed = !changed.equals(now.jobs());
    now = new Snapshot(changed);
    return removed;
  }

  /** Removes all executions; their jobs stay known. */
  synchronized void clear() {
    Map<String, JobListing> changed = new HashMap<>(now.jobs());
    changed.replaceAll((job, before) -> JobListing.EMPTY);
    now = new Snapshot(changed);
  }

  /** Brings back what there was in the beginning. */
  synchronized void reset() {
    now = initial;
  }

  /** Returns what there was in the beginning. */
  synchronized Snapshot initial() {
    return initial;
  }

  /** Makes this what there was in the beginning. */
  synchronized void beginWith(Snapshot initial) {
    this.initial = initial;
  }

  /** Returns everything as it is now. */
  Snapshot snapshot() {
    return now;
  }

  private Snapshot with(Map<String, JobListing> before, Collection<JobExecution> added) {
    Map<String, List<JobExecution>> byJob = new LinkedHashMap<>();
    for (JobExecution execution : added) {
      byJob.computeIfAbsent(jobOf(execution), job -> new ArrayList<>()).add(execution);
    }
    Map<String, JobListing> after = new HashMap<>(before);
    byJob.forEach(
        (job, news) -> after.put(job, with(before.getOrDefault(job, JobListing.EMPTY), news)));
    return new Snapshot(after);
  }

  private JobListing with(JobListing before, List<JobExecution> added) {
    Map<Object, Listed> replacements = new LinkedHashMap<>();
    for (JobExecution execution : added) {
      long number = sequence++;
      Listed listed = new Listed(execution, number);
      // What has no id is itself alone, however much it may look like another.
      Object key = listed.id() == null ? number : Objects.requireNonNull(listed.id());
      replacements.put(key, listed);
    }
    List<Listed> after = new ArrayList<>(before.size() + replacements.size());
    for (Listed listed : before.in(Sort.NEWEST_FIRST)) {
      Listed replacement = listed.id() == null ? null : replacements.remove(listed.id());
      if (replacement == null) after.add(listed);
      else after.add(new Listed(replacement.execution(), listed.key().sequence()));
    }
    after.addAll(replacements.values());
    return new JobListing(after);
  }

  private static JobListing without(JobListing before, String id) {
    if (before.find(id).isEmpty()) return before;
    return new JobListing(
        before.in(Sort.NEWEST_FIRST).stream().filter(listed -> !id.equals(listed.id())).toList());
  }

  private static String jobOf(JobExecution execution) {
    String job = execution.getMetadata().getJob();
    if (job != null) return Target.checkedJob(job);
    throw new IllegalArgumentException(
        "execution " + execution.getMetadata().getId() + " names no job: set metadata.job");
  }
}
