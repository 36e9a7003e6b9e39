package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.function.LongConsumer;

/** A client that can walk a job's executions, or ask for a page of them. */
public interface Client extends AutoCloseable {
  /** How many executions each request asks for. */
  int PAGE_SIZE = 100;

  /** The job that is walked. */
  String JOB = "data-processing-job";

  /**
   * Reads all executions, from the first to the last.
   *
   * @param progress told, for each execution, how many were read
   * @return how many there were
   * @throws IOException if a page cannot be read
   */
  long walk(LongConsumer progress) throws IOException;

  /**
   * Asks for the first page and for nothing else. Threads may do so at the same time.
   *
   * @param size how many executions to ask for
   * @return how many there were
   * @throws IOException if the page cannot be read
   */
  int page(int size) throws IOException;

  @Override
  default void close() {}
}
