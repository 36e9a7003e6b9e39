package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiException;
import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.ForbiddenException;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.client.UnauthorizedException;
import dev.jobexecutions.model.JobExecution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cancels executions. */
@Command(
    name = "cancel",
    description =
        "Cancel executions: tasks at work finish, and no new ones start. One that has ended"
            + " already stays as it is, which is no error.",
    footer = {
      "",
      "With --wait, the exit code is 0 once all have ended, in whichever way, and 6",
      "where one still runs after the time to wait. It is 1 where an execution cannot",
      "be cancelled; the others are cancelled all the same.",
      "",
      "Example:",
      "  executions cancel my-job 0f3a9c52-… --wait=2m"
    })
final class CancelCommand extends RunCommand {
  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "EXECUTION_ID",
      description = "The executions' ids.")
  private List<String> ids = new ArrayList<>();

  @Mixin private WaitOption wait = new WaitOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (a line for each execution), json (one array), jsonl or csv. Default:"
              + " ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  CancelCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    List<RunningExecution> found = new ArrayList<>();
    List<RunningExecution> runs = runs(executions, ids);
    // Those behind one that cannot be printed are to be cancelled all the same.
    ItemWriter<JobExecution> writer =
        new OutlivedWriter<>(writer(output, ExecutionLayout.cancelled()));
    for (int i = 0; i < runs.size(); i++) {
      RunningExecution run = runs.get(i);
      Optional<JobExecution> execution;
      try {
        execution = cancel(run, connection);
      } catch (BlaxelException e) {
        if (runs.size() == 1) throw e;
        if (wait.limit().isEmpty()) finish(writer);
        throw new UnfinishedException(e, goOn(runs, i));
      }
      if (execution.isEmpty()) continue;
      found.add(run);
      if (wait.limit().isPresent()) {
        mention(execution.get(), run);
      } else {
        writer.write(execution.get());
        writer.flush();
      }
    }
    int exitCode = found.size() == runs.size() ? ExitCode.OK : ExitCode.FAILURE;
    if (wait.limit().isEmpty()) {
      writer.finish();
      return exitCode;
    }
    if (found.isEmpty()) return exitCode;
    Waited waited = wait(output, connection).forAll(found, wait.limit().get());
    return exitCode == ExitCode.OK && waited.timeIsUp() ? ExitCode.STILL_RUNNING : exitCode;
  }

  /**
   * Returns nothing, and says so, where the API refuses this one.
   *
   * @throws BlaxelException if the others would be refused, or not be reached, as well
   */
  private Optional<JobExecution> cancel(RunningExecution run, Connection connection) {
    try {
      return Optional.of(run.cancel());
    } catch (UnauthorizedException | ForbiddenException e) {
      throw e;
    } catch (ApiException e) {
      FailureReport.print(surroundings().err(), words(e));
      if (e instanceof NotFoundException && connection.isDemo()) {
        surroundings().err().println(Demo.NOT_FOUND_ADVICE);
      }
      return Optional.empty();
    }
  }

  /** How to go on is said as well, where the output has ended too. */
  private void finish(ItemWriter<JobExecution> writer) throws IOException {
    try {
      writer.finish();
    } catch (OutputException e) {
      FailureReport.print(surroundings().err(), FailureReport.message(e));
    }
  }

  /** Those that are cancelled already are named again where they are to be waited for. */
  private String goOn(List<RunningExecution> runs, int failed) {
    int untried = runs.size() - failed - 1;
    String others = untried == 0 ? "" : untried + " of " + runs.size() + " were not tried. ";
    int from = wait.limit().isPresent() ? 0 : failed;
    return others + "Go on with: " + commandFor("cancel", runs.subList(from, runs.size()));
  }

  private void mention(JobExecution execution, RunningExecution run) {
    String status = ExecutionLayout.statusCell(execution).text();
    surroundings()
        .err()
        .println(
            "Execution '"
                + VisibleText.of(run.id())
                + (ExecutionLayout.hadEnded(execution)
                    ? "' had ended already: " + status
                    : "' is " + status)
                + ".");
  }
}
