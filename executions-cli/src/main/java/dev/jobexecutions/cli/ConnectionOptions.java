package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.testing.BlaxelServer;
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
    return openDemo(job, surroundings);
  }

  private static Connection openDemo(String job, Surroundings surroundings) {
    // The demo has every job that it is asked for, if without executions, and so never fails.
    BlaxelServer server = Demo.server(surroundings.clock()).job(job).start();
    surroundings
        .err()
        .println(
            "Demo: built-in server at "
                + server.baseUrl()
                + " with made-up executions; no account is used.");
    BlaxelExecutions.Builder client =
        BlaxelExecutions.builder().baseUrl(server.baseUrl()).apiKey("built-in-server");
    return new Connection(client.build(), server);
  }
}
