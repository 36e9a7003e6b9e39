package dev.jobexecutions.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The items of a walk, one by one. */
final class ItemIterator<T> implements Iterator<T> {
  private final Iterator<? extends Iterable<T>> pages;
  private Iterator<T> page = Collections.emptyIterator();

  ItemIterator(Iterator<? extends Iterable<T>> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    // No page is empty, so one look is enough.
    if (!page.hasNext() && pages.hasNext()) page = pages.next().iterator();
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) throw new NoSuchElementException("The listing has nothing more");
    return page.next();
  }
}
