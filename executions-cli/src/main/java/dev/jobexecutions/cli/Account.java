package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.CallAttempt;
import dev.jobexecutions.client.MissingCredentialsException;
import dev.jobexecutions.client.Retries;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The user's account: what the environment variables and the login file of Blaxel's own tools say,
 * unless an option says otherwise.
 */
final class Account {
  private static final String BASE_URL = "BL_API_URL";
  private static final String WORKSPACE = "BL_WORKSPACE";

  private final Map<String, String> environment;
  private final Pace pace;
  private final Consumer<CallAttempt> attempts;
  private final CommandLine command;

  /**
   * Reads an account, when it is to be connected.
   *
   * @param pace how waiting passes
   * @param attempts hears of what the client's calls come to
   * @param command what complaints belong to
   */
  Account(
      Map<String, String> environment,
      Pace pace,
      Consumer<CallAttempt> attempts,
      CommandLine command) {
    this.environment = environment;
    this.pace = pace;
    this.attempts = attempts;
    this.command = command;
  }

  /**
   * Makes a client, without a request.
   *
   * @param baseUrlOption wins over the variables
   * @param workspaceOption wins over the variable
   * @param version what the client is to speak
   * @param retries how often a call is repeated
   * @throws ParameterException if there are no credentials, or if a setting cannot be used
   */
  BlaxelExecutions connect(
      @Nullable String baseUrlOption,
      @Nullable String workspaceOption,
      ApiVersion version,
      int retries) {
    // An empty variable is as good as none; an empty option is one that a script could not fill.
    refuseBlank("--base-url", baseUrlOption);
    refuseBlank("--workspace", workspaceOption);
    Map<String, String> variables = new HashMap<>(environment);
    if (baseUrlOption != null) variables.put(BASE_URL, baseUrlOption);
    if (workspaceOption != null) variables.put(WORKSPACE, workspaceOption);
    String baseUrlName = baseUrlOption == null ? BASE_URL : "--base-url";
    String workspaceName = workspaceOption == null ? WORKSPACE : "--workspace";
    BlaxelExecutions.Builder client;
    try {
      client =
          pace.client()
              .apply(BlaxelExecutions.builderFromEnvironment(variables::get))
              .apiVersion(version)
              .onAttempt(attempts)
              .retries(Retries.standard().attempts(1 + retries));
    } catch (MissingCredentialsException e) {
      String message = Wording.of(e.getMessage(), workspaceOption != null);
      throw new ParameterException(command, message, e);
    } catch (IllegalArgumentException e) {
      String message =
          Wording.of(e.getMessage())
              .replace(BASE_URL + ":", baseUrlName + ":")
              .replace(WORKSPACE + ":", workspaceName + ":");
      throw new ParameterException(command, message, e);
    }
    try {
      return client.build();
    } catch (IllegalArgumentException e) {
      // All that is left to refuse is plain HTTP; the client's own message speaks to programmers.
      throw new ParameterException(
          command,
          baseUrlName
              + ": '"
              + variables.get(BASE_URL)
              + "' would send the credentials unencrypted; use https",
          e);
    }
  }

  private void refuseBlank(String option, @Nullable String value) {
    if (value != null && value.isBlank())
      throw new ParameterException(command, option + " is empty");
  }
}
