package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Where to read from, and how. There is no option for the API key: every user of a machine sees
 * options.
 */
@Command
final class ConnectionOptions {
  /** In the help, after what only one command has. */
  private static final int LAST = 1;

  private static final int MOST_RETRIES = 99;

  @Option(
      names = "--base-url",
      order = LAST,
      paramLabel = "URL",
      description =
          "The API's base URL, up to /v0. Default: BL_API_URL, or else what BL_ENV means, or else"
              + " the public API.")
  @Nullable
  private String baseUrl;

  @Option(
      names = "--workspace",
      order = LAST,
      paramLabel = "NAME",
      description =
          "The workspace, where there are several. Default: BL_WORKSPACE, or the login's.")
  @Nullable
  private String workspace;

  @Option(
      names = "--api-version",
      order = LAST,
      paramLabel = "DATE",
      defaultValue = "2026-04-16",
      description =
          "The version of the API to use, 2026-04-16 or 2026-04-28. Default: ${DEFAULT-VALUE}.")
  private ApiVersion apiVersion = ApiVersion.V2026_04_16;

  @Option(
      names = "--retries",
      order = LAST,
      paramLabel = "COUNT",
      defaultValue = "3",
      description =
          "How often a call is repeated that fails for a reason that may pass, 0 to 99. A call ends"
              + " after 2 minutes in all, however often that is. Default: ${DEFAULT-VALUE}.")
  private int retries;

  @Option(
      names = "--demo",
      order = LAST,
      description = "Use a built-in server with made-up executions. Needs no account.")
  private boolean demo;

  ApiVersion apiVersion() {
    return apiVersion;
  }

  /**
   * Connects, without a request.
   *
   * @param job the job that is asked for
   * @throws ParameterException if an option or an environment variable cannot be used
   */
  Connection open(String job, Surroundings surroundings, CommandLine command) {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new ParameterException(
          command, "--retries is " + retries + "; it must be 0 to " + MOST_RETRIES);
    }
    Outage outage =
        new Outage(surroundings.clock(), new OutageLines(surroundings.err(), surroundings.clock()));
    if (!demo) {
      Account account =
          new Account(surroundings.environment(), surroundings.pace(), outage, command);
      return new Connection(account.connect(baseUrl, workspace, apiVersion, retries), outage, null);
    }
    if (baseUrl != null) {
      throw new ParameterException(command, "--demo and --base-url exclude each other");
    }
    if (workspace != null) {
      throw new ParameterException(command, "--demo and --workspace exclude each other");
    }
    try {
      return Demo.connect(job, apiVersion, surroundings, outage);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "JOB: " + e.getMessage(), e);
    }
  }
}
