package dev.jobexecutions.cli;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.RunningExecution;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.CreateJobExecutionOutput;
import dev.jobexecutions.model.CreateJobExecutionRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an execution. */
@Command(
    name = "start",
    description = "Start an execution of a job. Standard output gets its id.",
    footer = {
      "",
      "With --wait, standard output and the exit code are those of the command wait.",
      "",
      "Examples:",
      "  executions start data-processing-job --demo --wait",
      "  executions start my-job --task '{\"file\":\"a.csv\"}' --task '{\"file\":\"b.csv\"}'",
      "  jq -c '.[] | {file: .}' files.json | executions start my-job --tasks - --wait"
    })
final class StartCommand extends RunCommand {
  @Mixin private TaskInput input = new TaskInput();

  // Texts, not a map: picocli's complaint about a malformed pair would show it.
  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "An environment variable for this execution. Can be repeated.")
  private List<String> env = new ArrayList<>();

  @Option(
      names = "--memory",
      paramLabel = "MB",
      description = "The memory of each task in megabytes, at most what the job has.")
  @Nullable
  private Long memory;

  @Option(
      names = "--id",
      paramLabel = "MESSAGE_ID",
      description =
          "Makes the command safe to repeat: the same id starts no second execution. Default: a"
              + " random one.")
  @Nullable
  private String messageId;

  @Option(
      names = "--execution-id",
      paramLabel = "ID",
      description = "The new execution's id. Default: the server makes one.")
  @Nullable
  private String executionId;

  @Option(
      names = "--no-queue",
      description = "Fail where there is no capacity now, rather than wait in the queue.")
  private boolean noQueue;

  @Mixin private WaitOption wait = new WaitOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table (the execution's id), json (the whole answer) or jsonl (that on one line); with"
              + " --wait, what the command wait has. Default: ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  /** What was started; null before the answer is there. */
  @Nullable private volatile RunningExecution started;

  private CreateJobExecutionRequest request = CreateJobExecutionRequest.builder().build();

  StartCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    if (output == OutputFormat.CSV && wait.limit().isEmpty()) {
      throw usage("--output csv needs --wait; without it there are table, json and jsonl");
    }
    if (memory != null && memory < 1) {
      throw usage("--memory is " + memory + "; it must be 1 or more, in megabytes");
    }
    if (messageId != null && messageId.isBlank()) throw usage("--id must not be blank");
    CreateJobExecutionRequest.Builder builder =
        CreateJobExecutionRequest.builder()
            .memory(memory)
            // Made here, so that it can be said whatever becomes of the request.
            .id(messageId == null ? UUID.randomUUID().toString() : messageId)
            .executionId(executionId)
            .allowQueue(noQueue ? false : null)
            .env(env.isEmpty() ? null : variables());
    input
        .read(surroundings().in())
        .ifPresent(tasks -> named("the request", () -> builder.tasks(tasks)));
    request = builder.build();
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < env.size(); i++) {
      String pair = env.get(i);
      int equals = pair.indexOf('=');
      // Which one is said by its number, as all of it may be a secret.
      String which = "--env" + (env.size() == 1 ? "" : " number " + (i + 1));
      if (equals < 1) throw usage(which + " must be NAME=VALUE");
      String name = pair.substring(0, equals);
      if (variables.put(name, pair.substring(equals + 1)) != null) {
        throw usage(which + ": " + name + " was given before");
      }
    }
    return variables;
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    RunningExecution run =
        Interruption.during(() -> start(executions), () -> interrupted(connection));
    if (wait.limit().isPresent()) {
      return wait(output, connection).forAll(List.of(run), wait.limit().get()).worst().exitCode();
    }
    surroundings()
        .err()
        .println(
            connection.isDemo()
                ? "Started. The demo ends with this command; add --wait to see it run."
                : "Started. Wait for it with: " + waitingFor(List.of(run)));
    return ExitCode.OK;
  }

  /** Starts it, and says by which id it goes on. */
  private RunningExecution start(JobExecutions executions) throws IOException {
    String id = executionId;
    if (id != null) {
      RunningExecution unused = named("--execution-id", () -> executions.execution(id));
    }
    RunningExecution run = named("the request", () -> executions.start(request));
    started = run;
    if (wait.limit().isPresent()) {
      surroundings().err().println(startedWords(run));
      return run;
    }
    try {
      print(run);
    } catch (OutputException e) {
      // Nobody else knows the id, and a start that is repeated for want of it is a second one.
      surroundings().err().println(startedWords(run));
      throw e;
    }
    return run;
  }

  private static String startedWords(RunningExecution run) {
    return "Started execution '" + VisibleText.of(run.id()) + "'.";
  }

  private void interrupted(Connection connection) {
    if (connection.isDemo()) return; // Its server ends with this process, and so does all on it.
    Interruption.beginLine(surroundings());
    RunningExecution run = started;
    surroundings()
        .err()
        .println(
            run != null
                ? startedWords(run)
                : "Whether the execution was started is not known; "
                    + VisibleText.of(Wording.repeating(String.valueOf(request.getId())))
                    + ", which starts it once at most.");
    surroundings().err().flush();
  }

  private void print(RunningExecution run) throws IOException {
    if (output == OutputFormat.TABLE) {
      String line = VisibleText.of(run.id()) + "\n";
      surroundings().out().write(line.getBytes(StandardCharsets.UTF_8));
      surroundings().out().flush();
      return;
    }
    CreateJobExecutionOutput answer =
        run.output().orElseThrow(() -> new IllegalStateException("no answer"));
    ItemWriter<CreateJobExecutionOutput> writer =
        new JsonLinesWriter<>(
            surroundings().out(),
            indented(JsonAdapters.moshi().adapter(CreateJobExecutionOutput.class)));
    writer.write(answer);
    writer.finish();
  }

  private JsonAdapter<CreateJobExecutionOutput> indented(
      JsonAdapter<CreateJobExecutionOutput> adapter) {
    return output == OutputFormat.JSON ? adapter.indent("  ") : adapter;
  }
}
