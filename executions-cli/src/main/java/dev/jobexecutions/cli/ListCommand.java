package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the executions of a job. */
@Command(
    name = "list",
    description = "List the executions of a job, page by page as they arrive.",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Standard output carries the executions, standard error all else. Where a",
      "listing fails half way, the exit code is 1 and a JSON array stays open.",
      "",
      "Examples:",
      "  executions list data-processing-job --demo",
      "  executions list my-job --status failed,timeout --since 3d",
      "  executions list my-job --output jsonl | jq .metadata.id"
    })
final class ListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "The job's name.")
  private String job = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Only executions of these statuses: queued, pending, running, cancelling, cancelled,"
              + " failed, succeeded, timeout.")
  private Set<JobExecutionStatus> statuses = new LinkedHashSet<>();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only executions created since then: 30m, 2h, 3d or 1w ago; from 2026-11-01 on (local"
              + " time); or from an instant such as 2026-11-01T09:30:00Z on.")
  @Nullable
  private Instant since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many executions, 1 or more. Default: all.")
  @Nullable
  private Long limit;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many to ask the API for at a time, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int pageSize;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, json (one array), jsonl (one object per line) or csv. Default: ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (limit != null && limit < 1) throw usage("--limit is " + limit + "; it must be 1 or more");
    if (pageSize < 1 || pageSize > 100) {
      throw usage("--page-size is " + pageSize + "; it must be 1 to 100");
    }

    Selection selection = new Selection(statuses, since, limit);
    try (Connection connection = connectionOptions.open(job, surroundings, spec.commandLine())) {
      ExecutionListing listing = job(connection).list().pageSize(pageSize);
      print(selection.narrow(listing), selection);
      summarise(selection, connection);
    }
    return ExitCode.OK;
  }

  private JobExecutions job(Connection connection) {
    try {
      return connection.client().job(job);
    } catch (IllegalArgumentException e) {
      throw usage("JOB: " + e.getMessage());
    }
  }

  private void print(ExecutionListing listing, Selection selection) throws IOException {
    ItemWriter<JobExecution> writer =
        output.writer(
            surroundings.out(),
            surroundings.terminal(),
            ExecutionLayout.at(surroundings.clock().instant()));
    for (ExecutionPage page : listing.pages()) {
      for (JobExecution execution : page) {
        if (selection.accept(execution)) writer.write(execution);
      }
      writer.flush();
      if (selection.endsWithPage()) break;
    }
    writer.finish();
  }

  private void summarise(Selection selection, Connection connection) {
    Tally tally = selection.tally();
    if (tally.total() == 0) {
      surroundings.err().println(nothing(selection));
      if (connection.isDemo() && selection.read() == 0) {
        surroundings.err().println("The demo has executions of " + Demo.jobs() + ".");
      }
    } else if (output == OutputFormat.TABLE) {
      String executions = tally.total() == 1 ? " execution" : " executions";
      String limited = selection.isFull() ? " (the limit)" : "";
      surroundings.err().println(tally.total() + executions + limited + ": " + tally.byStatus());
    }
  }

  private String nothing(Selection selection) {
    String none = "No executions of job '" + VisibleText.of(job) + "'";
    if (selection.read() == 0) return none + ".";
    return none
        + " match; "
        + selection.read()
        + (selection.read() == 1 ? " was" : " were")
        + " read.";
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
