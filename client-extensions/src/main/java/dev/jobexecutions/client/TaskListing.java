package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.Objects;
import javax.annotation.CheckReturnValue;

/**
 * The tasks of an execution in the server's order. In API version 2026-04-28 they are fetched page
 * by page while they are read; in 2026-04-16, which has no listing of tasks, they come with the
 * execution, in one request.
 *
 * <p>Immutable and thread-safe; see {@link Listing} for the walks.
 */
@CheckReturnValue
public final class TaskListing extends Listing<JobExecutionTask, TaskPage> {
  private static final int DEFAULT_PAGE_SIZE = 50;
  private static final int MAX_PAGE_SIZE = 200;

  private final JobApi api;
  private final Subject subject;
  private final WalkSettings settings;

  TaskListing(JobApi api, String job, String execution) {
    this(
        api,
        Subject.tasks(api.version(), api.workspace(), job, execution),
        WalkSettings.ofPages(DEFAULT_PAGE_SIZE));
  }

  private TaskListing(JobApi api, Subject subject, WalkSettings settings) {
    this.api = api;
    this.subject = subject;
    this.settings = settings;
  }

  /**
   * Returns the same listing with another page size: how many tasks one page has at most.
   *
   * @param pageSize 1 to 200; 50 where it is not set
   * @return a new listing
   * @throws IllegalArgumentException if the page size is out of its range
   */
  public TaskListing pageSize(int pageSize) {
    return new TaskListing(api, subject, settings.pageSize(pageSize, MAX_PAGE_SIZE));
  }

  /**
   * Returns the same listing, ended after so many tasks. No request is made for what lies beyond.
   *
   * @param limit 0 or more; 0 delivers nothing and requests nothing
   * @return a new listing
   * @throws IllegalArgumentException if the limit is negative
   */
  public TaskListing limit(long limit) {
    return new TaskListing(api, subject, settings.limit(limit));
  }

  /**
   * Returns the same listing, with pages fetched ahead, as {@link ExecutionListing#prefetch} does.
   *
   * @param pages 0 to 64; 0 fetches each page when it is asked for
   * @return a new listing
   * @throws IllegalArgumentException if the number is out of its range
   */
  public TaskListing prefetch(int pages) {
    return new TaskListing(api, subject, settings.prefetch(pages));
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
  public TaskListing sort(JobExecutionSort sort) {
    return about(subject.sorted(sort));
  }

  /**
   * Returns the same listing with only the tasks in which the server finds a text. Needs API
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
  public TaskListing query(String query) {
    return about(subject.searched(query));
  }

  /**
   * Returns the same listing, from where an earlier walk ended, in this process or another.
   *
   * @param resumeToken from {@link Page#resumeToken()} or {@link
   *     CursorExpiredException#resumeToken()}, of a listing of the same execution, sort, query and
   *     API version
   * @return a new listing
   * @throws IllegalArgumentException if it is no such token; the message says in what they differ
   */
  public TaskListing startingAt(String resumeToken) {
    Objects.requireNonNull(resumeToken, "resumeToken");
    return new TaskListing(api, subject, settings.from(ResumeToken.read(subject, resumeToken)));
  }

  private TaskListing about(Subject subject) {
    return new TaskListing(api, subject, settings.unresumed());
  }

  @Override
  Walk<JobExecutionTask, TaskPage> walk() {
    // Whatever the sort: tasks may look alike, so a walk finds its place by counting them.
    CursorPlan<JobExecutionTask> plan =
        new CursorPlan<>(
            subject,
            new Delivered<>(ItemKind.TASKS, ListOrder.OTHER, settings.memory()),
            settings.pageSize(),
            settings.from());
    return new Walk<>(
        subject, api.tasks(subject), plan, settings.prefetch(), settings.limit(), TaskPage::new);
  }

  /** Returns the job, the execution and the settings. */
  @Override
  public String toString() {
    return "TaskListing{" + subject.choices() + ", " + settings + "}";
  }
}
