package dev.jobexecutions.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether to wait for executions after something was done about them, and how long. */
@Command
final class WaitOption {
  /** Long enough for most jobs, and short enough for a script that nobody looks after. */
  static final String STANDARD = "1h";

  @Option(
      names = "--wait",
      arity = "0..1",
      paramLabel = "DURATION",
      fallbackValue = STANDARD,
      preprocessor = AttachedOnly.class,
      description =
          "Then wait for the end as the command wait does, for so long at most, such as"
              + " --wait=10m. Default: ${FALLBACK-VALUE}.")
  @Nullable
  private Duration limit;

  Optional<Duration> limit() {
    return Optional.ofNullable(limit);
  }

  /**
   * Keeps the option from taking the job's name, where that stands behind it, for its value; and
   * refuses what is meant for its value there, which would be taken for an execution's id.
   */
  static final class AttachedOnly implements IParameterPreprocessor {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @Override
    @SuppressWarnings("JdkObsolete") // It is picocli's.
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if ("=".equals(info.get("separator"))) return false;
      if (!arguments.isEmpty()) refuseTime(arguments.peek(), command);
      arguments.push(STANDARD);
      return false;
    }

    private static void refuseTime(String argument, CommandSpec command) {
      String time = DIGITS.matcher(argument).matches() ? argument + "s" : argument;
      try {
        DurationConverter.read(time);
      } catch (DateTimeException | ArithmeticException e) {
        return; // It is a name.
      }
      throw new ParameterException(
          command.commandLine(),
          "--wait takes no time behind a blank: write --wait="
              + time
              + ", or --wait behind all names, if this is one");
    }
  }
}
