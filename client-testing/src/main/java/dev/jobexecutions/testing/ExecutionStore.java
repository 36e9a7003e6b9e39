package dev.jobexecutions.testing;

import dev.jobexecutions.model.JobExecution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * The executions of each job, newest first. Readers get immutable snapshots without waiting;
 * writers replace them, one at a time.
 */
final class ExecutionStore {
  private volatile Map<String, List<Listed>> jobs = Map.of();
  private long sequence;

  /** Makes a job known; its executions, if it has any, stay. */
  synchronized void declare(Collection<String> names) {
    Map<String, List<Listed>> changed = new HashMap<>(jobs);
    names.forEach(name -> changed.putIfAbsent(name, List.of()));
    jobs = changed;
  }

  /** Adds executions; one whose id its job already has takes that one's place. */
  synchronized void add(Collection<JobExecution> executions) {
    Map<String, List<JobExecution>> byJob = new LinkedHashMap<>();
    for (JobExecution execution : executions) {
      byJob.computeIfAbsent(jobOf(execution), job -> new ArrayList<>()).add(execution);
    }
    Map<String, List<Listed>> changed = new HashMap<>(jobs);
    byJob.forEach((job, added) -> changed.merge(job, List.of(), (before, none) -> before));
    byJob.forEach((job, added) -> changed.computeIfPresent(job, (name, now) -> with(now, added)));
    jobs = changed;
  }

  /** Removes every execution of this id; its job stays known. */
  synchronized boolean remove(String id) {
    Map<String, List<Listed>> changed = new HashMap<>(jobs);
    changed.replaceAll((job, before) -> without(before, id));
    boolean removed = !changed.equals(jobs);
    jobs = changed;
    return removed;
  }

  /** Removes all executions; their jobs stay known. */
  synchronized void clear() {
    Map<String, List<Listed>> changed = new HashMap<>(jobs);
    changed.replaceAll((job, before) -> List.of());
    jobs = changed;
  }

  /** Returns everything as it is now, to come back to. */
  Map<String, List<Listed>> snapshot() {
    return jobs;
  }

  synchronized void restore(Map<String, List<Listed>> snapshot) {
    jobs = snapshot;
  }

  /** Returns the executions of a job as they are now, or null where there is no such job. */
  @Nullable
  List<Listed> listing(String job) {
    return jobs.get(job);
  }

  private List<Listed> with(List<Listed> before, List<JobExecution> added) {
    Map<Object, Listed> replacements = new LinkedHashMap<>();
    for (JobExecution execution : added) {
      Listed listed = new Listed(execution, sequence++);
      // What has no id is itself alone, however much it may look like another.
      Object key = listed.id() == null ? listed.sequence() : Objects.requireNonNull(listed.id());
      replacements.put(key, listed);
    }
    List<Listed> after = new ArrayList<>(before.size() + replacements.size());
    for (Listed listed : before) {
      Listed replacement = listed.id() == null ? null : replacements.remove(listed.id());
      if (replacement == null) after.add(listed);
      else after.add(new Listed(replacement.execution(), listed.sequence()));
    }
    after.addAll(replacements.values());
    after.sort(Listed.NEWEST_FIRST);
    return List.copyOf(after);
  }

  private static List<Listed> without(List<Listed> before, String id) {
    return before.stream().anyMatch(listed -> id.equals(listed.id()))
        ? before.stream().filter(listed -> !id.equals(listed.id())).toList()
        : before;
  }

  private static String jobOf(JobExecution execution) {
    String job = execution.getMetadata().getJob();
    if (job != null) return job;
    throw new IllegalArgumentException(
        "execution " + execution.getMetadata().getId() + " names no job: set metadata.job");
  }
}
