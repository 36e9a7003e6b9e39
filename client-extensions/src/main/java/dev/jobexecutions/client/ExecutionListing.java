package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import java.util.Objects;
import javax.annotation.CheckReturnValue;

/**
 * The executions of a job in the server's order, fetched page by page while they are read.
 *
 * <p>Every execution that is in the list from the first request of a walk to its last is delivered
 * exactly once, in the server's order; one that is created or removed meanwhile at most once. That
 * holds in both versions of the API, whatever the page size and however many pages are fetched
 * ahead, while executions are created at either end of the list and removed anywhere in it. In
 * version 2026-04-16, which lists by offset, the walk makes sure of it: each page overlaps the last
 * delivered execution, which is recognised by its id, or by its whole metadata where it has no id,
 * and then not once that has changed; where it is not found, the list has moved, and the walk looks
 * for the place by what it delivered before, and by the creation times where they tell. Its memory
 * is that of a few pages, however long the list. A walk that cannot keep the promise fails with a
 * {@link BlaxelException} that says why, rather than ending early or repeating itself.
 *
 * <p>Immutable and thread-safe; see {@link Listing} for the walks.
 */
@CheckReturnValue
public final class ExecutionListing extends Listing<JobExecution, ExecutionPage> {
  private static final int DEFAULT_PAGE_SIZE = 20;
  private static final int MAX_PAGE_SIZE = 100;

  private final JobApi api;
  private final Subject subject;
  private final WalkSettings settings;
  private final boolean summaries;

  ExecutionListing(JobApi api, String job) {
    this(
        api,
        Subject.executions(api.version(), api.workspace(), job),
        WalkSettings.ofPages(DEFAULT_PAGE_SIZE),
        false);
  }

  private ExecutionListing(JobApi api, Subject subject, WalkSettings settings, boolean summaries) {
    this.api = api;
    this.subject = subject;
    this.settings = settings;
    this.summaries = summaries;
  }

  private ExecutionListing with(WalkSettings settings) {
    return new ExecutionListing(api, subject, settings, summaries);
  }

  /**
   * Returns the same listing with another page size: how many executions one request asks for. It
   * changes how often the server is asked, and not what is delivered. A page can have more where
   * the walk had to ask for more, to keep up with a list that changes.
   *
   * @param pageSize 1 to 100; 20 where it is not set
   * @return a new listing
   * @throws IllegalArgumentException if the page size is out of its range
   */
  public ExecutionListing pageSize(int pageSize) {
    return with(settings.pageSize(pageSize, MAX_PAGE_SIZE));
  }

  /**
   * Returns the same listing, ended after so many executions. No request is made for what lies
   * beyond.
   *
   * @param limit 0 or more; 0 delivers nothing and requests nothing
   * @return a new listing
   * @throws IllegalArgumentException if the limit is negative
   */
  public ExecutionListing limit(long limit) {
    return with(settings.limit(limit));
  }

  /**
   * Returns the same listing, with so many pages fetched ahead of the one that is read: all at the
   * same time in API version 2026-04-16; in 2026-04-28, where only a page says how to get the next,
   * one while the current page is read. Where it is not set, the number grows with the walk: none
   * before the first page is used up, then 1, 2 and 4.
   *
   * @param pages 0 to 64; 0 fetches each page when it is asked for
   * @return a new listing
   * @throws IllegalArgumentException if the number is out of its range
   */
  public ExecutionListing prefetch(int pages) {
    return with(settings.prefetch(pages));
  }

  /**
   * Returns the same listing in another order. Needs API version 2026-04-28.
   *
   * @param sort the order; newest first where it is not set
   * @return a new listing
   * @throws UnsupportedOperationException if the client speaks another version of the API
   * @throws IllegalStateException if {@link #startingAt} was called before, whose token is of this
   *     order
   */
  public ExecutionListing sort(JobExecutionSort sort) {
    return about(subject.sorted(sort));
  }

  /**
   * Returns the same listing with only the executions in which the server finds a text. Needs API
   * version 2026-04-28.
   *
   * @param query 2 to 200 characters; the API ignores shorter ones, which would list everything
   * @return a new listing
   * @throws IllegalArgumentException if the query is too short or too long, or has half of a
   *     surrogate pair, which has no form in a URL
   * @throws UnsupportedOperationException if the client speaks another version of the API
   * @throws IllegalStateException if {@link #startingAt} was called before, whose token is of this
   *     query
   */
  public ExecutionListing query(String query) {
    return about(subject.searched(query));
  }

  /**
   * Returns the same listing with the tasks of each execution left unread: {@code getTasks()} of
   * the execution and of its spec are null. Everything else is there, for much less work.
   *
   * @return a new listing
   */
  public ExecutionListing summaries() {
    return new ExecutionListing(api, subject, settings, true);
  }

  /**
   * Returns the same listing, from where an earlier walk ended, in this process or another. The
   * guarantee of this class then spans both walks.
   *
   * @param resumeToken from {@link Page#resumeToken()} or {@link
   *     CursorExpiredException#resumeToken()}, of a listing of the same job, sort, query and API
   *     version
   * @return a new listing
   * @throws IllegalArgumentException if it is no such token; the message says in what they differ
   */
  public ExecutionListing startingAt(String resumeToken) {
    Objects.requireNonNull(resumeToken, "resumeToken");
    return with(settings.from(ResumeToken.read(subject, resumeToken)));
  }

  /**
   * Counts the executions by their status, in one walk that leaves the tasks unread. It takes about
   * a request for every 100 executions.
   *
   * @return the numbers, from the time of the walk
   */
  public ExecutionCounts count() {
    ExecutionCounts.Tally tally = new ExecutionCounts.Tally();
    for (JobExecution execution : summaries().pageSize(MAX_PAGE_SIZE)) tally.add(execution);
    return tally.counts();
  }

  @Override
  Walk<JobExecution, ExecutionPage> walk() {
    Delivered<JobExecution> delivered =
        new Delivered<>(ItemKind.EXECUTIONS, subject.order(), settings.memory());
    WalkPlan<JobExecution> plan =
        switch (subject.version()) {
          case V2026_04_16 ->
              new OffsetPlan<>(subject, delivered, settings.pageSize(), settings.from());
          case V2026_04_28 ->
              new CursorPlan<>(subject, delivered, settings.pageSize(), settings.from());
        };
    return new Walk<>(
        subject,
        api.executions(subject, summaries),
        plan,
        settings.prefetch(),
        settings.limit(),
        ExecutionPage::new);
  }

  private ExecutionListing about(Subject subject) {
    return new ExecutionListing(api, subject, settings.unresumed(), summaries);
  }

  /** Returns the job and the settings. */
  @Override
  public String toString() {
    return "ExecutionListing{"
        + subject.choices()
        + ", "
        + settings
        + (summaries ? ", summaries" : "")
        + "}";
  }
}
