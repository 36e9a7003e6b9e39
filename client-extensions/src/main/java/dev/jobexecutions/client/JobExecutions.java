package dev.jobexecutions.client;

/** The executions of one job. Made by {@link BlaxelExecutions#job}; immutable and thread-safe. */
public final class JobExecutions {
  private final String name;
  private final PageSource pages;

  JobExecutions(String name, PageSource pages) {
    this.name = name;
    this.pages = pages;
  }

  /**
   * Returns the job's name.
   *
   * @return the name as it was given
   */
  public String name() {
    return name;
  }

  /**
   * Returns a listing of all executions of the job. Nothing is requested before its first element
   * is asked for.
   *
   * @return a listing in pages of 20 without a limit
   */
  public ExecutionListing list() {
    return new ExecutionListing(pages, name);
  }

  /** Returns the job's name. */
  @Override
  public String toString() {
    return "JobExecutions{" + name + "}";
  }
}
