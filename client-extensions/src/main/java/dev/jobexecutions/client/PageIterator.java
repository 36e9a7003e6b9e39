package dev.jobexecutions.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.annotation.Nullable;

/** The pages of a walk. */
final class PageIterator implements Iterator<ExecutionPage> {
  private final ExecutionWalk walk;
  @Nullable private ExecutionPage next;

  PageIterator(ExecutionWalk walk) {
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    if (next == null) next = walk.nextPage();
    return next != null;
  }

  @Override
  public ExecutionPage next() {
    if (next == null) next = walk.nextPage();
    ExecutionPage page = next;
    if (page == null) throw new NoSuchElementException("The listing has no more pages");
    next = null;
    return page;
  }
}
