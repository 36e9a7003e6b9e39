package dev.jobexecutions.client;

/** What is said of the order of a listing, before any of it is seen. */
enum ListOrder {
  /** By creation time, in one direction or the other. */
  CREATION,
  NEWEST_FIRST,
  OLDEST_FIRST,
  /** By something else, or nothing. */
  OTHER
}
