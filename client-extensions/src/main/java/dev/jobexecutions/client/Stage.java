package dev.jobexecutions.client;

import java.util.Map;

/** Blaxel's environments, and where their APIs are. */
final class Stage {
  private static final Map<String, String> BASE_URLS =
      Map.of(
          "prod", BlaxelExecutions.DEFAULT_BASE_URL,
          "dev", "https://api.blaxel.dev/v0",
          "local", "http://localhost:8080/v0");

  private Stage() {}

  static boolean isKnown(String stage) {
    return BASE_URLS.containsKey(stage);
  }

  static String baseUrl(String stage) {
    String url = BASE_URLS.get(stage);
    if (url == null)
      throw new IllegalArgumentException("must be prod, dev or local, and not '" + stage + "'");
    return url;
  }
}
