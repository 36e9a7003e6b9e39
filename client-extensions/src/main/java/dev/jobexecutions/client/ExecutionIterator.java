package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The executions of a walk, one by one. */
final class ExecutionIterator implements Iterator<JobExecution> {
  private final PageIterator pages;
  private Iterator<JobExecution> page = Collections.emptyIterator();

  ExecutionIterator(ExecutionWalk walk) {
    this.pages = new PageIterator(walk);
  }

  @Override
  public boolean hasNext() {
    // No page is empty, so one look is enough.
    if (!page.hasNext() && pages.hasNext()) page = pages.next().iterator();
    return page.hasNext();
  }

  @Override
  public JobExecution next() {
    if (!hasNext()) throw new NoSuchElementException("The listing has no more executions");
    return page.next();
  }
}
