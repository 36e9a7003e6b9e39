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
  private final Map<String, List<Listed>> initial;
  private volatile Map<String, List<Listed>> jobs;
  private long sequence;

  ExecutionStore(Collection<String> declared, Collection<JobExecution> executions) {
    Map<String, List<Listed>> known = new HashMap<>();
    declared.forEach(name -> known.put(name, List.of()));
    initial = with(known, executions);
    jobs = initial;
  }

  /** Adds executions; one whose id its job already has takes that one's place. */
  synchronized void add(Collection<JobExecution> executions) {
    jobs = with(jobs, executions);
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

  /** Brings back what there was in the beginning. */
  synchronized void reset() {
    jobs = initial;
  }

  /** Returns the executions of a job as they are now, or null where there is no such job. */
  @Nullable
  List<Listed> listing(String job) {
    return jobs.get(job);
  }

  private Map<String, List<Listed>> with(
      Map<String, List<Listed>> before, Collection<JobExecution> added) {
    Map<String, List<JobExecution>> byJob = new LinkedHashMap<>();
    for (JobExecution execution : added) {
      byJob.computeIfAbsent(jobOf(execution), job -> new ArrayList<>()).add(execution);
    }
    Map<String, List<Listed>> after = new HashMap<>(before);
    byJob.forEach((job, news) -> after.put(job, with(before.getOrDefault(job, List.of()), news)));
    return after;
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
