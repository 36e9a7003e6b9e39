package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/**
 * What a watch knows of a job: the status of each execution that has not ended, and which of the
 * newest ones it has seen, so that its memory does not grow with the job's history. Not
 * thread-safe.
 */
final class WatchState {
  /** How many of the newest executions are remembered. */
  static final int REMEMBERED = 1_000;

  private static final int SMALLEST_PAGE = 20;

  private final JobExecutions job;
  private final Map<String, Optional<JobExecutionStatus>> active = new LinkedHashMap<>();

  /** Those of them that are no longer there, as they were seen last; the oldest loss first. */
  private final Map<String, Optional<JobExecutionStatus>> gone = new LinkedHashMap<>();

  /** Those that may be no longer there: something on the way to the server may have said so. */
  private Set<String> doubtful = Set.of();

  /** When each of the newest was created, as the server says; the oldest first. */
  private final Map<String, Optional<Instant>> newest = new LinkedHashMap<>();

  /** Whether there are executions that have ended and are not remembered. */
  private boolean forgetful;

  /** When the latest of those was created, where they tell; what is not after it is not new. */
  @Nullable private Instant forgotten;

  private WatchedOrder order;

  /** Where a listing that ends with the newest goes on; null for any other. */
  @Nullable private String end;

  WatchState(JobExecutions job, WatchedOrder order, @Nullable String end) {
    this.job = job;
    this.order = order;
    this.end = end;
  }

  /** The listing as a watch reads it from its start. */
  static ExecutionListing wholeListing(JobExecutions job) {
    ExecutionListing listing = job.list().summaries().pageSize(OffsetPlan.MAX_LIMIT);
    return job.api().version() == ApiVersion.V2026_04_28
        ? listing.sort(JobExecutionSort.CREATED_AT_DESC)
        : listing;
  }

  /** What to read for news. */
  ExecutionListing listing() {
    ExecutionListing listing = wholeListing(job);
    if (order == WatchedOrder.UNKNOWN) return listing;
    if (end != null) return listing.prefetch(0).startingAt(end);
    int room = Math.min(OffsetPlan.MAX_LIMIT, active.size() + SMALLEST_PAGE);
    return listing.prefetch(0).pageSize(room);
  }

  WatchedOrder order() {
    return order;
  }

  JobExecutions job() {
    return job;
  }

  /** The ids of the executions that have not ended. */
  Set<String> active() {
    return active.keySet();
  }

  /** Follows an execution again that was taken for gone, and shows all the same. */
  void revive(String id) {
    Optional<JobExecutionStatus> before = gone.remove(id);
    if (before != null) active.put(id, before);
  }

  /**
   * Returns what an execution is known by; null where it has no id, or one that no request can ask
   * for, so that nobody could do anything about it.
   */
  @Nullable
  static String id(JobExecution execution) {
    String id = execution.getMetadata().getId();
    return id == null || !PathSegment.fits(id) ? null : id;
  }

  /**
   * Whether an execution was not there at the last look.
   *
   * @param amongKnown whether one that was is listed before it
   */
  boolean isNew(JobExecution execution, boolean amongKnown) {
    String id = id(execution);
    if (id == null || active.containsKey(id) || newest.containsKey(id)) return false;
    if (!forgetful) return true;
    Instant created = created(execution).orElse(null);
    if (created != null && forgotten != null) return created.isAfter(forgotten);
    return !amongKnown || order != WatchedOrder.NEWEST_FIRST; // Only its place tells.
  }

  /**
   * Takes in what a look has found.
   *
   * @param found the executions that are new, in the server's order
   * @param seen those that had not ended at the last look, as they are now, by their ids
   * @param missed what those were answered with that do not exist, by their ids
   * @return what has changed
   */
  List<ExecutionChange> take(
      List<JobExecution> found,
      Map<String, JobExecution> seen,
      Map<String, NotFoundException> missed) {
    List<ExecutionChange> changes = new ArrayList<>();
    seen.forEach((id, execution) -> update(id, execution, changes));
    lose(missed);
    for (int i = 0; i < found.size(); i++) {
      boolean backwards = order != WatchedOrder.NEWEST_LAST; // What tells nothing is as usual.
      create(found.get(backwards ? found.size() - 1 - i : i), changes);
    }
    return changes;
  }

  /** Notes where a listing ended that goes on there, or how one sorts that was not known to. */
  void read(ListedTimes times, @Nullable ExecutionPage lastPage) {
    if (lastPage == null) return;
    if (order == WatchedOrder.UNKNOWN) order = times.order();
    if (order == WatchedOrder.NEWEST_LAST) end = lastPage.resumeToken();
  }

  /** Follows an execution that has not ended, without a word. */
  void follow(JobExecution execution) {
    String id = id(execution);
    if (id != null) follow(id, execution);
  }

  private void follow(String id, JobExecution execution) {
    active.put(id, Optional.ofNullable(execution.getStatus()));
  }

  /** A 404 that the API does not explain may be that of a proxy; two in a row are believed. */
  private void lose(Map<String, NotFoundException> missed) {
    Set<String> doubts = new HashSet<>();
    missed.forEach(
        (id, refusal) -> {
          if (refusal.code().isEmpty() && !doubtful.contains(id)) doubts.add(id);
          else lose(id);
        });
    doubtful = doubts;
  }

  private void lose(String id) {
    Optional<JobExecutionStatus> before = active.remove(id);
    if (before == null) return;
    gone.put(id, before);
    if (gone.size() > REMEMBERED) gone.remove(gone.keySet().iterator().next());
  }

  /** Remembers an execution that is no older than those before it. */
  void remember(JobExecution execution) {
    String id = id(execution);
    if (id == null) return;
    newest.put(id, created(execution));
    if (newest.size() <= REMEMBERED) return;
    forgetful = true;
    Iterator<Optional<Instant>> oldest = newest.values().iterator();
    Instant created = oldest.next().orElse(null);
    oldest.remove();
    if (created != null && (forgotten == null || created.isAfter(forgotten))) forgotten = created;
  }

  private void update(String id, JobExecution execution, List<ExecutionChange> changes) {
    Optional<JobExecutionStatus> before = active.get(id);
    if (before == null || before.equals(Optional.ofNullable(execution.getStatus()))) return;
    changes.add(change(execution, before.orElse(null)));
    if (StatusGroups.isFinished(execution.getStatus())) active.remove(id);
    else follow(id, execution);
  }

  private void create(JobExecution execution, List<ExecutionChange> changes) {
    remember(execution);
    changes.add(new ExecutionChange(ExecutionChange.Kind.CREATED, execution, null));
    if (StatusGroups.isFinished(execution.getStatus())) changes.add(change(execution, null));
    else follow(execution);
  }

  private static ExecutionChange change(
      JobExecution execution, @Nullable JobExecutionStatus before) {
    ExecutionChange.Kind kind =
        StatusGroups.isFinished(execution.getStatus())
            ? ExecutionChange.Kind.FINISHED
            : ExecutionChange.Kind.STATUS_CHANGED;
    return new ExecutionChange(kind, execution, before);
  }

  private static Optional<Instant> created(JobExecution execution) {
    return Timestamps.read(execution.getMetadata().getCreatedAt());
  }
}
