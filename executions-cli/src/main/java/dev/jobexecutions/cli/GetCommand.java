package dev.jobexecutions.cli;

import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one execution. */
@Command(
    name = "get",
    description = "Show one execution of a job.",
    footer = {
      "",
      "Examples:",
      "  executions get data-processing-job --latest --demo",
      "  executions get my-job 0f3a9c52-… --output json | jq .tasks"
    })
final class GetCommand extends JobCommand {
  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EXECUTION_ID",
      description = "The execution's id.")
  @Nullable
  private String executionId;

  @Option(names = "--latest", description = "The execution that was created last, whichever it is.")
  private boolean latest;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (a line for each property), json, jsonl (json on one line) or csv. Default:"
              + " ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  GetCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (latest && executionId != null) throw usage("EXECUTION_ID and --latest exclude each other");
    if (!latest && executionId == null) {
      throw usage("Which execution? Give its EXECUTION_ID, or --latest");
    }
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    String id = executionId;
    Optional<JobExecution> execution =
        id == null
            ? executions.latest()
            : Optional.of(named("EXECUTION_ID", () -> executions.get(id)));
    if (execution.isEmpty()) {
      surroundings().err().println("executions: Job " + jobInQuotes() + " has no executions.");
      return ExitCode.FAILURE;
    }
    ItemWriter<JobExecution> writer = writer();
    writer.write(execution.get());
    writer.finish();
    return ExitCode.OK;
  }

  private ItemWriter<JobExecution> writer() {
    Instant now = surroundings().clock().instant();
    Layout<JobExecution> layout = ExecutionLayout.at(now);
    return switch (output) {
      case TABLE -> new DetailWriter(surroundings().out(), surroundings().terminal(), now);
      case JSON -> new JsonLinesWriter<>(surroundings().out(), layout.json().indent("  "));
      case JSONL, CSV -> writer(output, layout);
    };
  }
}
