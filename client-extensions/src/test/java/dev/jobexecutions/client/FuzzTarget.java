package dev.jobexecutions.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything that reads what others wrote, each with the promises that must hold for any bytes. */
enum FuzzTarget {
  JSON_ADAPTERS,
  ANSWERS,
  ENVIRONMENT_TEXT,
  ERROR_ANSWERS,
  RETRY_AFTER,
  RESUME_TOKEN,
  TIMESTAMPS,
  GO_DURATIONS,
  BASE_URL,
  PATH_SEGMENT,
  LOGIN_FILE,
  CLIENT_CREDENTIALS,
  GRANTED_TOKEN;

  private static final Path CORPUS = Path.of("src/test/fuzz");

  /** Returns the target with this {@link #folder}. */
  static FuzzTarget of(String folder) {
    return valueOf(folder.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** The name of the target's folder in the corpus. */
  String folder() {
    return name().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  Path seedFolder() {
    return CORPUS.resolve(folder());
  }

  List<Path> seeds() {
    try (Stream<Path> files = Files.list(seedFolder())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws what the code under test must not throw, or an {@link AssertionError}. */
  void check(byte[] input) throws IOException {
    switch (this) {
      case JSON_ADAPTERS -> FuzzedJson.adapters(input);
      case ANSWERS -> FuzzedJson.answers(input);
      case ENVIRONMENT_TEXT -> FuzzedJson.environmentText(input);
      case ERROR_ANSWERS -> FuzzedErrors.answers(input);
      case RETRY_AFTER -> FuzzedErrors.retryAfter(input);
      case RESUME_TOKEN -> FuzzedResumeToken.check(input);
      case TIMESTAMPS -> FuzzedTexts.timestamps(input);
      case GO_DURATIONS -> FuzzedTexts.goDurations(input);
      case BASE_URL -> FuzzedTexts.baseUrl(input);
      case PATH_SEGMENT -> FuzzedTexts.pathSegment(input);
      case LOGIN_FILE -> FuzzedCredentials.loginFile(input);
      case CLIENT_CREDENTIALS -> FuzzedCredentials.clientCredentials(input);
      case GRANTED_TOKEN -> FuzzedCredentials.grantedToken(input);
    }
  }

  static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
