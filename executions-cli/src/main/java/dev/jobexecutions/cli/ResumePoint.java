package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import javax.annotation.Nullable;

/** Where a listing can go on: behind all that was taken of it. Not thread-safe. */
final class ResumePoint {
  private final ExecutionListing listing;
  @Nullable private final String start;
  @Nullable private String token;
  private int repeated;

  /**
   * @param listing the listing from its first execution on, without a limit
   * @param start the token that it starts at; null for its first execution
   */
  ResumePoint(ExecutionListing listing, @Nullable String start) {
    this.listing = listing;
    this.start = start;
  }

  /** Moves behind a page. */
  void pass(ExecutionPage page) {
    token = page.resumeToken();
  }

  /**
   * Moves behind the first executions of a page, not all of them. A page knows no place but its
   * end, so that costs a request. Where the list has moved meanwhile, the point stays before the
   * page.
   *
   * @param taken how many of the page, 1 or more
   */
  void passPart(ExecutionPage page, int taken) {
    JobExecution last = page.executions().get(taken - 1);
    String within = tokenBehind(last, taken);
    if (within == null) {
      repeated = taken;
      if (token == null) token = start;
    } else {
      token = within;
    }
  }

  @Nullable
  private String tokenBehind(JobExecution last, int count) {
    String before = token == null ? start : token;
    ExecutionListing part =
        (before == null ? listing : listing.startingAt(before)).summaries().limit(count);
    String end = null;
    JobExecution reached = null;
    try {
      for (ExecutionPage page : part.pages()) {
        end = page.resumeToken();
        reached = page.executions().get(page.size() - 1);
      }
    } catch (BlaxelException e) {
      return null; // All that was asked for has been printed; this is about a hint.
    }
    return reached != null && isSame(reached, last) ? end : null;
  }

  private static boolean isSame(JobExecution one, JobExecution other) {
    JobExecutionMetadata metadata = other.getMetadata();
    String id = metadata.getId();
    return id == null ? metadata.equals(one.getMetadata()) : id.equals(one.getMetadata().getId());
  }

  /** Returns what to go on with; null where that is nothing but the start. */
  @Nullable
  String token() {
    return token;
  }

  /** Returns how many executions that were taken come again behind {@link #token}. */
  int repeated() {
    return repeated;
  }
}
