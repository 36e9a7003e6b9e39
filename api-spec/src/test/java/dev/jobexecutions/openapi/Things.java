package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small document without findings, and how it fares after a change. */
final class Things {
  static final String FILE = "things-2026-01-31.yaml";

  private Things() {}

  static String yaml() {
    return resource(FILE);
  }

  /** The document with its only occurrence of a text replaced. */
  static String with(String text, String replacement) {
    String yaml = yaml();
    assertThat(yaml).containsOnlyOnce(text);
    return yaml.replace(text, replacement);
  }

  /** What all rules together find after the change, each as {@code place: reason}. */
  static List<String> findingsWith(String text, String replacement) {
    return findingsIn(FILE, with(text, replacement));
  }

  /** The line on which the only occurrence of a text starts. */
  static long line(String text) {
    String yaml = yaml();
    assertThat(yaml).containsOnlyOnce(text);
    return 1 + yaml.substring(0, yaml.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  static List<String> findingsIn(String file, String yaml) {
    return ApiLint.check(Map.of(file, yaml)).stream()
        .map(finding -> finding.place() + ": " + finding.reason())
        .toList();
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Things.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
