package dev.jobexecutions.client;

/** Where a walk gets its pages: one call is one request, under way when it is returned. */
@FunctionalInterface
interface PageSource<T> {
  PageCall<T> fetch(PageRequest request);
}
