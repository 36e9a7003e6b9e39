package dev.jobexecutions.cli;

import dev.jobexecutions.client.ExecutionWatch;
import dev.jobexecutions.client.JobExecutions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Follows what becomes of the executions of a job. */
@Command(
    name = "watch",
    description =
        "Print a line whenever an execution of a job is created, changes its status or ends. It"
            + " goes on until Ctrl-C (exit code 130), until nobody reads the next line, or for as"
            + " long as --for says (0, or 1 where no call was answered until then).",
    footer = {
      "",
      "Examples:",
      "  executions watch data-processing-job --demo",
      "  executions watch my-job --output json | jq 'select(.kind == \"finished\")'"
    })
final class WatchCommand extends JobCommand {
  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "End by itself after so long: 90s, 30m, 2h. Default: never.")
  @Nullable
  private Duration limit;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (a line for people) or json (an object on each line, as jsonl). Default:"
              + " ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  WatchCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (output == OutputFormat.CSV) throw usage("--output is csv; here it must be table or json");
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    String end = limit == null ? "until Ctrl-C" : "for " + HumanTime.duration(limit);
    surroundings().err().println("Watching job " + jobInQuotes() + " " + end + ".");
    Outage outage = connection.outage();
    ChangeWriter writer = new ChangeWriter(surroundings(), output != OutputFormat.TABLE);
    try (ExecutionWatch watch = executions.watch(writer::write);
        DemoActivity activity = new DemoActivity(executions, surroundings().pace())) {
      if (connection.isDemo()) activity.begin();
      return Interruption.during(() -> untilTheEndOf(watch, outage), this::endLine);
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritten) throw unwritten.getCause();
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      throw e;
    }
  }

  private int untilTheEndOf(ExecutionWatch watch, Outage outage) {
    CompletableFuture<Object> ended =
        limit == null
            ? CompletableFuture.anyOf(watch.ended())
            : CompletableFuture.anyOf(watch.ended(), surroundings().pace().sleeper().apply(limit));
    Object unused = ended.join();
    if (outage.hasAnswered()) return ExitCode.OK;
    FailureReport.print(
        surroundings().err(),
        "Nothing is known of job " + jobInQuotes() + ": no call was answered in that time.");
    return ExitCode.FAILURE;
  }

  /** The terminal has written ^C. */
  private void endLine() {
    if (surroundings().progress() != null) surroundings().err().println();
  }
}
