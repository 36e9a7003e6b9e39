package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The user's account: what the environment variables of Blaxel's own tools say, unless an option
 * says otherwise. Blank variables count as not set.
 */
final class Account {
  private final Map<String, String> environment;
  private final Pace pace;
  private final CommandLine command;

  /**
   * @param command what complaints belong to
   */
  Account(Surroundings surroundings, CommandLine command) {
    environment = surroundings.environment();
    pace = surroundings.pace();
    this.command = command;
  }

  /**
   * Makes a client, without a request.
   *
   * @param baseUrlOption wins over the variables
   * @param workspaceOption wins over the variable
   * @param version what the client is to speak
   * @throws ParameterException if there is no API key, or if a setting cannot be used
   */
  BlaxelExecutions connect(
      @Nullable String baseUrlOption, @Nullable String workspaceOption, ApiVersion version) {
    Setting apiKey = variable("BL_API_KEY");
    if (apiKey == null) {
      throw new ParameterException(
          command,
          "There is no API key. Set BL_API_KEY, and BL_WORKSPACE where the key reaches several"
              + " workspaces; or see it work without an account: add --demo");
    }
    BlaxelExecutions.Builder client =
        pace.client().apply(BlaxelExecutions.builder()).apiVersion(version);
    apply(apiKey, client::apiKey);

    Setting workspace = option("--workspace", workspaceOption);
    if (workspace == null) workspace = variable("BL_WORKSPACE");
    if (workspace != null) apply(workspace, client::workspace);

    Setting baseUrl = option("--base-url", baseUrlOption);
    if (baseUrl == null) baseUrl = variable("BL_API_URL");
    if (baseUrl == null) baseUrl = stage();
    apply(baseUrl, client::baseUrl);
    try {
      return client.build();
    } catch (IllegalArgumentException e) {
      // All that is left to refuse is plain HTTP; the client's own message speaks to programmers.
      throw new ParameterException(
          command,
          baseUrl.source()
              + ": '"
              + baseUrl.value()
              + "' would send the API key unencrypted; use https",
          e);
    }
  }

  private Setting stage() {
    Setting stage = variable("BL_ENV");
    if (stage == null) return new Setting("", BlaxelExecutions.DEFAULT_BASE_URL);
    String baseUrl =
        switch (stage.value()) {
          case "prod" -> BlaxelExecutions.DEFAULT_BASE_URL;
          case "dev" -> "https://api.blaxel.dev/v0";
          case "local" -> "http://localhost:8080/v0";
          default ->
              throw new ParameterException(
                  command, "BL_ENV: '" + stage.value() + "' must be one of prod, dev and local");
        };
    return new Setting(stage.source(), baseUrl);
  }

  @Nullable
  private static Setting option(String name, @Nullable String value) {
    return value == null ? null : new Setting(name, value);
  }

  @Nullable
  private Setting variable(String name) {
    String value = environment.get(name);
    // Files that variables come from like to end in a newline that nobody meant.
    return value == null || value.isBlank() ? null : new Setting(name, value.strip());
  }

  /** Makes a refusal by the client's builder a mistake of the user's, with its place. */
  private void apply(Setting setting, Consumer<String> builder) {
    try {
      builder.accept(setting.value());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, setting.source() + ": " + e.getMessage(), e);
    }
  }

  /**
   * @param source the option or the environment variable
   */
  private record Setting(String source, String value) {
    /** Leaves the value out, which may be a key. */
    @Override
    public String toString() {
      return source;
    }
  }
}
