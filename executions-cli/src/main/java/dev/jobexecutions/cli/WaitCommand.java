package dev.jobexecutions.cli;

import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.RunningExecution;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waits for the end of executions. */
@Command(
    name = "wait",
    description =
        "Wait until executions have ended. Standard error shows how far they are, on a terminal"
            + " with a bar; standard output gets what became of them.",
    footer = {
      "",
      "The exit code is that of the worst outcome: 3 where an execution failed, else",
      "4 where one ran into its timeout, else 5 where one was cancelled, else 6 where",
      "one still runs after the time to wait; 0 where all succeeded. Ctrl-C ends the",
      "wait, not the execution, with 130.",
      "",
      "Examples:",
      "  executions wait my-job 0f3a9c52-… --timeout 30m",
      "  executions wait my-job 0f3a9c52-… 77d0e1b4-… --any --output json"
    })
final class WaitCommand extends RunCommand {
  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "EXECUTION_ID",
      description = "The executions' ids.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = WaitOption.STANDARD,
      description =
          "How long to wait at most: 90s, 30m, 2h; 0s looks once. Default: ${DEFAULT-VALUE}.")
  private Duration timeout = Duration.ZERO;

  @Option(
      names = "--any",
      description =
          "Only until the first of the executions has ended; one that does not exist is passed over"
              + " where there are others.")
  private boolean any;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (one execution as get shows it, several as list does), json (one array), jsonl"
              + " or csv. Default: ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  WaitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    List<RunningExecution> runs = runs(executions, ids);
    Wait wait = wait(output, connection);
    Waited waited = any ? wait.forAny(runs, timeout) : wait.forAll(runs, timeout);
    return waited.worst().exitCode();
  }
}
