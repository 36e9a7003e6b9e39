package dev.jobexecutions.cli;

import static dev.jobexecutions.client.ExecutionPredicates.createdBetween;
import static dev.jobexecutions.client.ExecutionPredicates.status;

import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.Nullable;

/** Which executions of a listing are wanted, and which came so far. Not thread-safe. */
final class Selection {
  private final Tally tally = Tally.ofExecutions();
  private final Predicate<JobExecution> wanted;
  private final boolean filters;
  private final long limit;
  @Nullable private final Cutoff cutoff;
  private long read;
  private int ofPage;

  /**
   * @param statuses the statuses that are wanted; empty for all
   * @param since when the oldest one may have been created
   * @param byTime whether the listing is in the order of creation, whichever way round
   * @param limit how many are wanted
   */
  Selection(
      Set<JobExecutionStatus> statuses,
      @Nullable Instant since,
      boolean byTime,
      OptionalLong limit) {
    Predicate<JobExecution> ofStatus =
        statuses.isEmpty() ? any -> true : status(statuses.toArray(new JobExecutionStatus[0]));
    wanted = since == null ? ofStatus : ofStatus.and(createdBetween(since, Instant.MAX));
    filters = !statuses.isEmpty() || since != null;
    cutoff = since == null || !byTime ? null : new Cutoff(since);
    this.limit = limit.orElse(Long.MAX_VALUE);
  }

  /** Spares the server what is sure not to be wanted. */
  ExecutionListing narrow(ExecutionListing listing) {
    // With a filter there is no telling how many must be read to find that many.
    return filters || limit == Long.MAX_VALUE ? listing : listing.limit(limit);
  }

  /** Takes the next execution of the listing, and tells whether it is wanted. */
  boolean accept(JobExecution execution) {
    if (isFull()) return false;
    read++;
    ofPage++;
    if (cutoff != null) cutoff.see(execution);
    if (!wanted.test(execution)) return false;
    JobExecutionStatus status = execution.getStatus();
    tally.add(status == null ? null : status.getValue(), 1);
    return true;
  }

  /** Tells, at the end of a page, whether the pages behind it cannot have a wanted execution. */
  boolean endsWithPage() {
    ofPage = 0;
    return isFull() || (cutoff != null && cutoff.endsWithPage());
  }

  /** Returns how many of the page came before there were enough: all, where there were not. */
  int takenOfPage() {
    return ofPage;
  }

  boolean isFull() {
    return tally.total() == limit;
  }

  /** Returns what was wanted and came. */
  Tally tally() {
    return tally;
  }

  /** Returns how many came, wanted or not. */
  long read() {
    return read;
  }
}
