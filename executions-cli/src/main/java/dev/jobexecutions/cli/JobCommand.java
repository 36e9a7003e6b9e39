package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.NotFoundException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command about one job. */
@Command(sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class JobCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "JOB", description = "The job's name.")
  private String job = "";

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  JobCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public final Integer call() throws IOException {
    check();
    try (Connection connection = connectionOptions.open(job, surroundings, spec.commandLine())) {
      return run(connection);
    }
  }

  private int run(Connection connection) throws IOException {
    JobExecutions executions = named("JOB", () -> connection.client().job(job));
    try {
      return run(executions, connection);
    } catch (NotFoundException e) {
      if (!connection.isDemo()) throw e;
      throw new UnfinishedException(e, Demo.NOT_FOUND_ADVICE);
    }
  }

  /**
   * Refuses what can be seen to be wrong before there is a connection.
   *
   * @throws ParameterException if an option cannot be used
   */
  abstract void check();

  /** Does the work, and returns the exit code. */
  abstract int run(JobExecutions executions, Connection connection) throws IOException;

  final Surroundings surroundings() {
    return surroundings;
  }

  final CommandSpec spec() {
    return spec;
  }

  /** What goes to standard error says it in this way. */
  final String jobInQuotes() {
    return "'" + VisibleText.of(job) + "'";
  }

  final <T> ItemWriter<T> writer(OutputFormat output, Layout<T> layout) {
    return output.writer(surroundings.out(), surroundings.terminal(), layout);
  }

  /** Refuses an option that the API version in use does not have. */
  final void requireCursors(String option) {
    if (connectionOptions.apiVersion() == ApiVersion.V2026_04_16) {
      throw usage(option + " needs --api-version " + ApiVersion.V2026_04_28);
    }
  }

  /** Makes a refusal by the client a mistake of the user's, with its place. */
  final <T> T named(String place, Supplier<T> argument) {
    try {
      return argument.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), place + ": " + Wording.of(e.getMessage()), e);
    }
  }

  /** Returns what a failure says, in the words of this command line. */
  final String words(BlaxelException failure) {
    return Wording.of(failure.getMessage(), spec.commandLine().getParseResult());
  }

  final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
