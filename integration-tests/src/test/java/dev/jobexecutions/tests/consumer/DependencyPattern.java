package dev.jobexecutions.tests.consumer;

import java.util.regex.Pattern;

/**
 * An expected dependency tree, where {@code *} stands for a version that this project leaves to
 * others: Okio and the Kotlin library are as new as OkHttp asks for.
 */
final class DependencyPattern {
  private DependencyPattern() {}

  static Pattern of(String expected) {
    return Pattern.compile(Pattern.quote(expected.strip()).replace("*", "\\E[^:\\s]+\\Q") + "\\s*");
  }
}
