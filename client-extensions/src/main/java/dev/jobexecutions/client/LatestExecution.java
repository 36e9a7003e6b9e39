package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Looks for the execution that was created last. Version 2026-04-16 sorts by creation time without
 * saying in which direction, so the first page has to show it.
 */
final class LatestExecution {
  private final JobExecutions job;
  private final ApiVersion version;

  LatestExecution(JobExecutions job, ApiVersion version) {
    this.job = job;
    this.version = version;
  }

  Optional<JobExecution> find() {
    if (version == ApiVersion.V2026_04_28) {
      return job.list().sort(JobExecutionSort.CREATED_AT_DESC).limit(1).stream().findFirst();
    }
    Iterator<ExecutionPage> pages = job.list().prefetch(0).pages().iterator();
    if (!pages.hasNext()) return Optional.empty();
    List<JobExecution> first = pages.next().executions();
    String one = first.get(0).getMetadata().getCreatedAt();
    String other = first.get(first.size() - 1).getMetadata().getCreatedAt();
    int direction = CreationOrder.direction(one, other);
    if (first.size() == 1 || direction < 0) return Optional.of(first.get(0));
    return amongAll(direction > 0);
  }

  /** The whole listing, without the tasks; then those of the one that it is. */
  private Optional<JobExecution> amongAll(boolean oldestFirst) {
    JobExecution latest = null;
    Instant time = null;
    for (JobExecution execution : job.list().summaries().pageSize(OffsetPlan.MAX_LIMIT)) {
      Instant created = created(execution);
      // Of several of one moment, the newest is the last of a list that begins with the oldest.
      boolean later =
          created != null
              && (time == null || (oldestFirst ? !created.isBefore(time) : created.isAfter(time)));
      if (latest == null || later) {
        latest = execution;
        time = created;
      }
    }
    if (latest == null) return Optional.empty();
    String id = latest.getMetadata().getId();
    if (id == null || id.isEmpty()) return Optional.of(latest);
    // One that was removed since is still the latest that was seen.
    return Optional.of(job.find(id).orElse(latest));
  }

  @Nullable
  private static Instant created(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getCreatedAt()).orElse(null);
  }
}
