package dev.jobexecutions.client;

/** Where in a listing the new executions are. */
enum WatchedOrder {
  NEWEST_FIRST,
  /** The listing goes on where it ended. */
  NEWEST_LAST,
  /** All of them are of one moment, or tell no time: they may be at either end. */
  UNKNOWN
}
