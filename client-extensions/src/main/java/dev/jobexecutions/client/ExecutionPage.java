package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.Iterator;
import java.util.List;

/**
 * One page of a listing: at least one execution, in the server's order. Immutable and thread-safe.
 */
public final class ExecutionPage implements Iterable<JobExecution> {
  private final List<JobExecution> executions;
  private final int offset;

  ExecutionPage(List<JobExecution> executions, int offset) {
    this.executions = List.copyOf(executions);
    this.offset = offset;
  }

  /**
   * Returns the executions of this page that no earlier page had.
   *
   * @return an unmodifiable list with at least one element
   */
  public List<JobExecution> executions() {
    return executions;
  }

  /**
   * Returns where the page was taken from.
   *
   * @return how many executions the server was asked to pass over, 0 or more
   */
  public int offset() {
    return offset;
  }

  /**
   * Returns how many executions this page has.
   *
   * @return 1 to 100
   */
  public int size() {
    return executions.size();
  }

  @Override
  public Iterator<JobExecution> iterator() {
    return executions.iterator();
  }

  /** Returns the offset and the size. */
  @Override
  public String toString() {
    return "ExecutionPage{offset=" + offset + ", size=" + executions.size() + "}";
  }
}
