package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelExecutions;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The user's account: what the environment variables of Blaxel's own tools say, unless an option
 * says otherwise. Blank variables count as not set.
 */
final class Account {
  private final Map<String, String> environment;
  private final CommandLine command;

  /**
   * @param command what complaints belong to
   */
  Account(Map<String, String> environment, CommandLine command) {
    this.environment = environment;
    this.command = command;
  }

  /**
   * Makes a client, without a request.
   *
   * @throws ParameterException if there is no API key, or if a setting cannot be used
   */
  BlaxelExecutions connect(@Nullable String baseUrlOption, @Nullable String workspaceOption) {
    String apiKey = variable("BL_API_KEY");
    if (apiKey == null) {
      throw new ParameterException(
          command,
          "There is no API key. Set BL_API_KEY, and BL_WORKSPACE where the key reaches several"
              + " workspaces; or see it work without an account: add --demo");
    }
    BlaxelExecutions.Builder client = BlaxelExecutions.builder();
    apply("BL_API_KEY", () -> client.apiKey(apiKey));

    String workspace = workspaceOption != null ? workspaceOption : variable("BL_WORKSPACE");
    if (workspace != null) {
      String source = workspaceOption != null ? "--workspace" : "BL_WORKSPACE";
      apply(source, () -> client.workspace(workspace));
    }

    String urlVariable = variable("BL_API_URL");
    if (baseUrlOption != null) {
      return apply("--base-url", () -> client.baseUrl(baseUrlOption).build());
    }
    if (urlVariable != null) {
      return apply("BL_API_URL", () -> client.baseUrl(urlVariable).build());
    }
    return apply("BL_ENV", () -> client.baseUrl(stage()).build());
  }

  private String stage() {
    String stage = variable("BL_ENV");
    if (stage == null) return BlaxelExecutions.DEFAULT_BASE_URL;
    return switch (stage) {
      case "prod" -> BlaxelExecutions.DEFAULT_BASE_URL;
      case "dev" -> "https://api.blaxel.dev/v0";
      case "local" -> "http://localhost:8080/v0";
      default ->
          throw new IllegalArgumentException("'" + stage + "' must be one of prod, dev and local");
    };
  }

  @Nullable
  private String variable(String name) {
    String value = environment.get(name);
    // Files that variables come from like to end in a newline that nobody meant.
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Makes a refusal by the client's builder a mistake of the user's, with its place. */
  private <T> T apply(String source, Supplier<T> setting) {
    try {
      return setting.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, source + ": " + e.getMessage(), e);
    }
  }
}
