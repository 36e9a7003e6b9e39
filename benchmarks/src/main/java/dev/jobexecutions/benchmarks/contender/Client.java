package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.function.LongConsumer;

/** A client that can walk a job's executions. */
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

  @Override
  default void close() {}
}
