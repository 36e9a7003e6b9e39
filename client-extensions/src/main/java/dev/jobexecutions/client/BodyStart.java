package dev.jobexecutions.client;

import java.io.IOException;
import okio.BufferedSource;

/** The beginning of an answer, which tells what answers in place of the API. */
final class BodyStart {
  private BodyStart() {}

  /** Returns the first byte, and leaves it where it is. */
  static byte of(BufferedSource source) throws IOException {
    if (source.exhausted()) throw new UnexpectedBodyException("the answer is empty", "$", null);
    return source.getBuffer().getByte(0);
  }

  /** Fails where there is nothing, or a page for people to read. */
  static void refusePage(BufferedSource source) throws IOException {
    if (of(source) != '<') return;
    throw new UnexpectedBodyException(
        "the answer is a page of HTML or XML, as from a proxy, and not JSON; check the base URL",
        "$",
        null);
  }
}
