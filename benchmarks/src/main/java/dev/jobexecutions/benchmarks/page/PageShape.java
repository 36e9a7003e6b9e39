package dev.jobexecutions.benchmarks.page;

/**
 * How much there is in each execution of a page.
 *
 * @param tasks how many tasks an execution has, and its spec too
 * @param conditions how many conditions a task has
 */
public record PageShape(int tasks, int conditions) {
  /** What a job with many tasks gives: 13 kB for each execution. */
  public static final PageShape LARGE = new PageShape(10, 2);

  /** What a job with one task gives: 1.6 kB for each execution. */
  public static final PageShape SMALL = new PageShape(1, 2);
}
