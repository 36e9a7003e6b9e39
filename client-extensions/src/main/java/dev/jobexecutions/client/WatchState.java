package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
  private static final int SMALLEST_PAGE = 20;

  private final JobExecutions job;
  private final Map<String, Optional<JobExecutionStatus>> active = new LinkedHashMap<>();

  /** Those of them that are no longer there, as they were seen last; the oldest loss first. */
  private final Map<String, Optional<JobExecutionStatus>> gone = new LinkedHashMap<>();

  /** Those that may be no longer there: something on the way to the server may have said so. */
  private Set<String> doubtful = Set.of();

  /** Those at the start of the listing, and those that came to its end. */
  private final SeenExecutions atStart = new SeenExecutions();

  private final SeenExecutions atEnd = new SeenExecutions();
  private WatchedOrder order;
  @Nullable private Instant moment;

  /** Where a listing that may end with the newest goes on; null where it is read as a whole. */
  @Nullable private String end;

  WatchState(JobExecutions job, WatchedOrder order) {
    this.job = job;
    this.order = order;
  }

  /** The listing as a watch reads it from its start. */
  static ExecutionListing wholeListing(JobExecutions job) {
    ExecutionListing listing = job.list().summaries().pageSize(OffsetPlan.MAX_LIMIT);
    return job.api().version() == ApiVersion.V2026_04_28
        ? listing.sort(JobExecutionSort.CREATED_AT_DESC)
        : listing;
  }

  /** The listing from its start, as far down as those that have not ended are likely to be. */
  ExecutionListing start() {
    int room = Math.min(OffsetPlan.MAX_LIMIT, active.size() + SMALLEST_PAGE);
    return wholeListing(job).prefetch(0).pageSize(room);
  }

  /** What is behind all that was known; null where a look has to read the whole listing. */
  @Nullable
  ExecutionListing behind() {
    return end == null ? null : wholeListing(job).prefetch(0).startingAt(end);
  }

  WatchedOrder order() {
    return order;
  }

  /** Returns the only creation time that the listing has shown, while its order is unknown. */
  @Nullable
  Instant moment() {
    return moment;
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
   * @param placedNew whether its place in the listing says so
   */
  boolean isNew(JobExecution execution, boolean placedNew) {
    String id = id(execution);
    if (id == null || active.containsKey(id)) return false;
    return atStart.isNew(id, execution, placedNew) && atEnd.isNew(id, execution, placedNew);
  }

  /**
   * Takes in what a look has found.
   *
   * @param before the new executions before all that were known, in the server's order
   * @param behind the other new ones, in the server's order
   * @param seen those that had not ended at the last look, as they are now, by their ids
   * @param missed what those were answered with that do not exist, by their ids
   * @return what has changed
   */
  List<ExecutionChange> take(
      List<JobExecution> before,
      List<JobExecution> behind,
      Map<String, JobExecution> seen,
      Map<String, NotFoundException> missed) {
    List<ExecutionChange> changes = new ArrayList<>();
    seen.forEach((id, execution) -> update(id, execution, changes));
    lose(missed);
    List<JobExecution> first = new ArrayList<>(before);
    List<JobExecution> last = new ArrayList<>(behind);
    if (order == WatchedOrder.NEWEST_FIRST) first.addAll(behind);
    if (order == WatchedOrder.NEWEST_LAST) last.addAll(0, before);
    if (order != WatchedOrder.NEWEST_LAST) {
      Collections.reverse(first); // What tells nothing is as usual.
      first.forEach(execution -> create(execution, atStart, changes));
    }
    if (order != WatchedOrder.NEWEST_FIRST)
      last.forEach(execution -> create(execution, atEnd, changes));
    return changes;
  }

  /**
   * Notes what a look has shown of the order, and where the listing may go on.
   *
   * @param place where it ends; null where it was not read so far, or has nothing
   */
  void read(ListedTimes times, @Nullable String place) {
    if (order == WatchedOrder.UNKNOWN) {
      order = times.order();
      if (times.last() != null) moment = times.last();
    }
    // A short listing is read as a whole, which shows more than a look at either end.
    boolean unshown = order == WatchedOrder.UNKNOWN && end == null;
    if (order == WatchedOrder.NEWEST_FIRST || (unshown && times.count() <= OffsetPlan.MAX_LIMIT))
      end = null;
    else if (place != null) end = place;
  }

  /** Whether it has seen executions that are not remembered. */
  boolean isForgetful() {
    return atStart.isForgetful() || atEnd.isForgetful();
  }

  /** Has the listing read as a whole: nothing that is left in it was known to be its end. */
  void loseEnd() {
    end = null;
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
    if (gone.size() > SeenExecutions.REMEMBERED) gone.remove(gone.keySet().iterator().next());
  }

  /** Remembers an execution that is nearer to the start than those before it. */
  void rememberAtStart(JobExecution execution) {
    atStart.add(execution);
  }

  /** Remembers an execution that is nearer to the end than those before it. */
  void rememberAtEnd(JobExecution execution) {
    atEnd.add(execution);
  }

  private void update(String id, JobExecution execution, List<ExecutionChange> changes) {
    Optional<JobExecutionStatus> before = active.get(id);
    if (before == null || before.equals(Optional.ofNullable(execution.getStatus()))) return;
    changes.add(change(execution, before.orElse(null)));
    if (StatusGroups.isFinished(execution.getStatus())) active.remove(id);
    else follow(id, execution);
  }

  private void create(
      JobExecution execution, SeenExecutions memory, List<ExecutionChange> changes) {
    memory.add(execution);
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
}
