package dev.jobexecutions.cli;

import dev.jobexecutions.client.ApiVersion;
import dev.jobexecutions.model.JobExecutionSort;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry. */
@Command(
    name = "executions",
    description = "The executions of Blaxel batch jobs. An unofficial client.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Environment:",
      "  BL_API_KEY             the API key, or else",
      "  BL_CLIENT_CREDENTIALS  id:secret of a client, or that in Base64, or else",
      "  BL_CLIENT_ID           the id alone, and the secret in BL_CLIENT_SECRET;",
      "                         without all of these the login of 'bl login'",
      "  BL_WORKSPACE           the workspace, where there are several",
      "  BL_API_URL             the API's base URL, or else",
      "  BL_ENV                 prod, dev or local; without both it is prod,",
      "                         https://api.blaxel.ai/v0",
      "  NO_COLOR               no colours, where it is set and not empty",
      "",
      "Exit codes:",
      "  0    success; where executions were waited for, all of them succeeded",
      "  1    the API, the network or the output failed",
      "  2    the command line asks for something impossible",
      "  3    an execution that was waited for failed",
      "  4    none failed, but one ran into its timeout",
      "  5    none of that, but one was cancelled",
      "  6    none of that, but one still runs after the time to wait",
      "  129  ended by the closing of its terminal (SIGHUP)",
      "  130  interrupted by Ctrl-C (SIGINT)",
      "  143  ended from outside, as by kill (SIGTERM)",
      "",
      "Without an account: ${ROOT-COMMAND-NAME} list data-processing-job --demo"
    })
public final class Executions implements Callable<Integer> {
  /** The environment variable in which the launcher says by what name it was called. */
  private static final String CALLED_AS = "EXECUTIONS_COMMAND";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure came from.")
  private boolean stacktrace;

  private Executions() {}

  /**
   * Runs one command and exits.
   *
   * @param arguments the command and its options; {@code --help} tells them
   */
  public static void main(String... arguments) {
    Map<String, String> environment = System.getenv();
    Surroundings surroundings =
        new Surroundings(
            System.in,
            new DataStream(new FileOutputStream(FileDescriptor.out)),
            new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            environment,
            Clock.system(ZoneId.systemDefault()),
            Pace.REAL,
            Terminal.of(Terminal.isInteractive(), environment),
            Terminal.ofProgress(Terminal.isErrorInteractive(), environment));
    System.exit(execute(surroundings, arguments));
  }

  /** Runs one command and returns its exit code. */
  static int execute(Surroundings surroundings, String... arguments) {
    Executions executions = new Executions();
    FailureReport failures = new FailureReport(surroundings.err(), () -> executions.stacktrace);
    CommandLine commandLine = commandLine(executions, surroundings, failures);
    int unreadable = unreadable(arguments);
    if (unreadable > 0) {
      FailureReport.print(
          surroundings.err(),
          "Argument "
              + unreadable
              + " has characters that the locale's encoding does not know. Set LC_ALL=C.UTF-8.");
      return ExitCode.USAGE;
    }
    int exitCode = commandLine.execute(arguments);
    commandLine.getOut().flush();
    // Help and version are written by a writer that keeps its troubles to itself.
    return exitCode != ExitCode.OK
        ? exitCode
        : surroundings
            .out()
            .failure()
            .map(failure -> failures.report(failure, commandLine.getParseResult()))
            .orElse(ExitCode.OK);
  }

  /**
   * Returns the place of an argument that is not what was typed, from 1 on; 0 where there is none.
   * Java puts this character where the locale's encoding knows none, and a start with it would do
   * other work than it was asked to.
   */
  private static int unreadable(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].indexOf('\uFFFD') >= 0) return i + 1;
    }
    return 0;
  }

  private static CommandLine commandLine(
      Executions executions, Surroundings surroundings, FailureReport failures) {
    return new CommandLine(executions)
        // As it was called, so that a command that is suggested can be copied.
        .setCommandName(surroundings.environment().getOrDefault(CALLED_AS, "executions"))
        .addSubcommand(new ListCommand(surroundings))
        .addSubcommand(new GetCommand(surroundings))
        .addSubcommand(new TasksCommand(surroundings))
        .addSubcommand(new CountCommand(surroundings))
        .addSubcommand(new StartCommand(surroundings))
        .addSubcommand(new WaitCommand(surroundings))
        .addSubcommand(new CancelCommand(surroundings))
        .addSubcommand(new WatchCommand(surroundings))
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new HelpCommand())
        // What begins with @ is a text like any other, and the content of a file nobody's business.
        .setExpandAtFiles(false)
        .registerConverter(JobExecutionStatus.class, new StatusConverter())
        .registerConverter(JobExecutionSort.class, new SortConverter())
        .registerConverter(ApiVersion.class, new ApiVersionConverter())
        .registerConverter(OutputFormat.class, OutputFormat::of)
        .registerConverter(int.class, new NumberConverter<>(Integer::valueOf))
        .registerConverter(Long.class, new NumberConverter<>(Long::valueOf))
        .registerConverter(Duration.class, new DurationConverter())
        .registerConverter(Instant.class, new SinceConverter(surroundings.clock()))
        .setOut(new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8))
        .setErr(surroundings.err())
        // Said outright, or picocli looks for a terminal on its own, which takes time.
        .setColorScheme(
            Help.defaultColorScheme(surroundings.terminal().colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(new UsageReport())
        .setExecutionExceptionHandler(failures);
  }

  /** Without a command, shows what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
