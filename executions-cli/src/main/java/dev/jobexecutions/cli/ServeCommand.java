package dev.jobexecutions.cli;

import dev.jobexecutions.testing.BlaxelServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the built-in server for other tools. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Run the server behind --demo, with made-up executions, for other tools on this machine."
            + " It runs until it is interrupted (Ctrl-C).",
    footer = {
      "",
      "It speaks the API versions 2026-04-16 and 2026-04-28, as the header",
      "Blaxel-Version of a request asks; without it, 2026-04-16.",
      "Executions that are started on it end after a few seconds, or can be cancelled.",
      "Standard output gets one line, the base URL. Any API key is accepted."
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port is " + port + "; it must be 0 to 65535");
    }
    try (BlaxelServer server = Demo.server(surroundings.clock()).port(port).start()) {
      announce(server.baseUrl());
      // Nothing counts it down: what ends the wait is the end of the process, or an interrupt.
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private void announce(String baseUrl) throws IOException {
    surroundings
        .err()
        .printf(
            """
            Serving made-up executions of %2$s until Ctrl-C. For example:
              curl -H 'Authorization: Bearer any-key' %1$s/jobs/%3$s/executions
              BL_API_KEY=any-key %5$s list %3$s --base-url %1$s
            The header Blaxel-Version chooses between the API versions %4$s.
            """,
            baseUrl,
            Demo.jobs(),
            Demo.JOB,
            ApiVersionConverter.known(),
            Continuation.called(spec.root()));
    surroundings.out().write((baseUrl + "\n").getBytes(StandardCharsets.UTF_8));
    surroundings.out().flush();
  }
}
