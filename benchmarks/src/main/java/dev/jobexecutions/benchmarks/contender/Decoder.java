package dev.jobexecutions.benchmarks.contender;

import java.io.IOException;
import java.util.List;
import okio.Buffer;

/** Turns the bytes of a page into objects, the way that a client does when it has its answer. */
@FunctionalInterface
public interface Decoder {
  /**
   * Decodes a page.
   *
   * @param page the page's bytes, which are used up
   * @return the executions
   * @throws IOException if it cannot be decoded
   */
  List<?> decode(Buffer page) throws IOException;
}
