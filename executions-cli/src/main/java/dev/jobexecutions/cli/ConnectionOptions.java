package dev.jobexecutions.cli;

import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where to list from. There is no option for the API key: every user of a machine sees options. */
@Command
final class ConnectionOptions {
  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The API's base URL, up to /v0. Default: BL_API_URL, or else the public API.")
  @Nullable
  private String baseUrl;

  @Option(
      names = "--workspace",
      paramLabel = "NAME",
      description = "The workspace, where the API key reaches several. Default: BL_WORKSPACE.")
  @Nullable
  private String workspace;

  @Option(
      names = "--demo",
      description = "Use a built-in server with made-up executions. Needs no account.")
  private boolean demo;

  /**
   * Connects, without a request.
   *
   * @param job the job that is asked for
   * @throws ParameterException if an option or an environment variable cannot be used
   */
  Connection open(String job, Surroundings surroundings, CommandLine command) {
    if (!demo) {
      Account account = new Account(surroundings.environment(), command);
      return new Connection(account.connect(baseUrl, workspace), null);
    }
    if (baseUrl != null) {
      throw new ParameterException(command, "--demo and --base-url exclude each other");
    }
    return Demo.connect(job, surroundings);
  }
}
