package dev.jobexecutions.cli;

import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.RunningExecution;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A command that does something about single executions, and may wait for them. */
abstract class RunCommand extends JobCommand {
  RunCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    // What ids can be wrong about shows when they are used.
  }

  /** Returns the executions of these ids, each once. */
  final List<RunningExecution> runs(JobExecutions executions, List<String> ids) {
    return ids.stream()
        .distinct()
        .map(id -> named("EXECUTION_ID", () -> executions.execution(id)))
        .toList();
  }

  final Wait wait(OutputFormat output, Connection connection) {
    return new Wait(
        surroundings(),
        output,
        connection.outage(),
        goOn ->
            connection.isDemo()
                ? "The demo ends here, and with it all that it runs."
                : (goOn.size() == 1 ? "It goes on" : "They go on")
                    + "; wait again with: "
                    + waitingFor(goOn));
  }

  /** Returns the command line that waits for executions of the same job. */
  final Continuation waitingFor(List<RunningExecution> runs) {
    Continuation wait = commandFor("wait", runs);
    Duration timeout =
        spec().commandLine().getParseResult().matchedOptionValue("--timeout", Duration.ofHours(1));
    // To look once more would only tell the same.
    return timeout.isZero() ? wait.without("--timeout") : wait;
  }

  /** Returns the command line that does something about executions of the same job. */
  final Continuation commandFor(String name, List<RunningExecution> runs) {
    return Continuation.by(
        spec().commandLine().getParseResult(),
        name,
        Stream.concat(Stream.of(runs.get(0).job().name()), runs.stream().map(RunningExecution::id))
            .toArray(String[]::new));
  }
}
