package dev.jobexecutions.client;

import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.annotation.Nullable;

/** The pages of a walk. */
final class PageIterator<P> implements Iterator<P> {
  private final Walk<?, P> walk;
  @Nullable private P next;

  PageIterator(Walk<?, P> walk) {
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    if (next == null) next = walk.nextPage();
    return next != null;
  }

  @Override
  public P next() {
    if (next == null) next = walk.nextPage();
    P page = next;
    if (page == null) throw new NoSuchElementException("The listing has no more pages");
    next = null;
    return page;
  }
}
