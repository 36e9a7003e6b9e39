package dev.jobexecutions.testing;

/** One of what a listing consists of. Immutable and thread-safe. */
interface Entry {
  SortKey key();

  /** Returns the entry as JSON, which nobody may change. */
  byte[] json();
}
