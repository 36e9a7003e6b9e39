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
 * saying in which direction, so the listing has to show it: by any two times that are different.
 * Not thread-safe, and for one search.
 */
final class LatestExecution {
  private final JobExecutions job;
  private final ApiVersion version;
  private final ListedTimes times = new ListedTimes();

  /** The latest time so far; null where none can be read. */
  @Nullable private Instant latest;

  /** The first and the last of that time; before any time can be read, the first of all. */
  @Nullable private JobExecution first;

  @Nullable private JobExecution last;

  LatestExecution(JobExecutions job, ApiVersion version) {
    this.job = job;
    this.version = version;
  }

  Optional<JobExecution> find() {
    if (version == ApiVersion.V2026_04_28) {
      return job.list().sort(JobExecutionSort.CREATED_AT_DESC).limit(1).stream().findFirst();
    }
    Iterator<ExecutionPage> start = job.list().prefetch(0).pages().iterator();
    if (!start.hasNext()) return Optional.empty();
    ExecutionPage page = start.next();
    List<JobExecution> withTasks = page.executions();
    page.forEach(this::add);
    // Of one alone, there is no later one, as far as a page can tell.
    if (withTasks.size() > 1) readOn(page.resumeToken());
    // Of several of one moment, the newest is the last of a list that begins with the oldest.
    JobExecution found = times.order() == WatchedOrder.NEWEST_LAST ? last : first;
    if (found == null) return Optional.empty();
    return Optional.of(withTasks.contains(found) ? found : withTasks(found));
  }

  /** Goes on until the order shows, and to the end where that is where the latest are. */
  private void readOn(String place) {
    ExecutionListing rest = job.list().summaries().pageSize(OffsetPlan.MAX_LIMIT);
    String behind = place;
    Iterator<ExecutionPage> pages = rest.prefetch(0).startingAt(place).pages().iterator();
    while (times.order() == WatchedOrder.UNKNOWN && pages.hasNext()) {
      ExecutionPage page = pages.next();
      page.forEach(this::add);
      behind = page.resumeToken();
    }
    if (times.order() == WatchedOrder.NEWEST_LAST) rest.startingAt(behind).forEach(this::add);
  }

  private void add(JobExecution execution) {
    Instant created = Timestamps.read(execution.getMetadata().getCreatedAt()).orElse(null);
    times.add(created);
    boolean later = created != null && (latest == null || created.isAfter(latest));
    if (first == null || later) {
      first = execution;
      last = execution;
      latest = created;
    } else if (created != null && created.equals(latest)) {
      last = execution;
    }
  }

  private JobExecution withTasks(JobExecution summary) {
    String id = summary.getMetadata().getId();
    if (id == null || id.isEmpty()) return summary;
    // One that was removed since is still the latest that was seen.
    return job.find(id).orElse(summary);
  }
}
