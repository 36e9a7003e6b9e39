package dev.jobexecutions.client;

import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/** Reads the environment variables that Blaxel's own tools use. */
final class Environment {
  static final String API_KEY = "BL_API_KEY";
  static final String WORKSPACE = "BL_WORKSPACE";
  static final String API_URL = "BL_API_URL";
  static final String STAGE = "BL_ENV";

  private final UnaryOperator<String> variables;

  /**
   * Reads from a lookup.
   *
   * @param variables answers null for what is not set
   */
  Environment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  BlaxelExecutions.Builder builder() {
    String apiKey = get(API_KEY);
    if (apiKey == null) {
      throw new MissingCredentialsException(
          "No API key: the environment variable "
              + API_KEY
              + " is not set, or blank. Set it ("
              + WORKSPACE
              + " beside it where the key reaches several workspaces), or give a key by"
              + " BlaxelExecutions.builder().apiKey(...).");
    }
    BlaxelExecutions.Builder builder = BlaxelExecutions.builder();
    set(API_KEY, () -> builder.apiKey(apiKey));
    String baseUrl = baseUrl();
    set(API_URL, () -> builder.baseUrl(baseUrl));
    String workspace = get(WORKSPACE);
    if (workspace != null) set(WORKSPACE, () -> builder.workspace(workspace));
    return builder;
  }

  private String baseUrl() {
    String url = get(API_URL);
    if (url != null) return url;
    String stage = get(STAGE);
    if (stage == null) return BlaxelExecutions.DEFAULT_BASE_URL;
    return switch (stage) {
      case "prod" -> BlaxelExecutions.DEFAULT_BASE_URL;
      case "dev" -> "https://api.blaxel.dev/v0";
      case "local" -> "http://localhost:8080/v0";
      default ->
          throw new IllegalArgumentException(
              STAGE + " must be prod, dev or local, and not '" + stage + "'");
    };
  }

  /** A blank value is as good as none, and files like to end in a newline that nobody meant. */
  @Nullable
  private String get(String name) {
    String value = variables.apply(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Names the variable in the complaint about its value. */
  private static void set(String name, Runnable setting) {
    try {
      setting.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Environment variable " + name + ": " + e.getMessage(), e);
    }
  }
}
