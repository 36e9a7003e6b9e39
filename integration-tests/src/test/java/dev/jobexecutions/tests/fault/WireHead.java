package dev.jobexecutions.tests.fault;

import javax.annotation.Nullable;

/** Finds headers in the lines of a request or an answer. */
final class WireHead {
  private WireHead() {}

  @Nullable
  static String header(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse(null);
  }
}
