package dev.jobexecutions.cli;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What to say of arguments that no command understands: an option by its name, others mostly by
 * their place, as what is misplaced may be a key or a piece of a variable's value.
 */
final class Unmatched {
  private static final Pattern KEY_LIKE =
      Pattern.compile("key|token|secret|password|credential", Pattern.CASE_INSENSITIVE);

  private static final String VARIABLES = "Write variables as --env NAME=VALUE.";
  private static final String BLANKS = "Quote values with blanks: --env 'A=b c'.";

  private final CommandSpec command;
  private final List<String> unmatched;
  private final List<String> arguments;

  /**
   * @param arguments the whole command line
   */
  Unmatched(UnmatchedArgumentException failure, String... arguments) {
    command = failure.getCommandLine().getCommandSpec();
    unmatched = failure.getUnmatched();
    this.arguments = Arrays.asList(arguments);
  }

  /** Returns what is wrong with the first of them: what follows it may belong to it. */
  String words() {
    String first = unmatched.get(0);
    boolean isOption =
        first.length() > 1 && first.startsWith("-") && before(first).noneMatch("--"::equals);
    return isOption ? option(first) : parameter(first);
  }

  private String option(String argument) {
    if (isBehindVariable(argument)) return number(argument) + " is no option. " + BLANKS;
    String name = nameOf(argument);
    String unknown = "Unknown option: '" + name + "'";
    if (takesVariables() && isAboutVariable(argument)) return unknown + ". " + VARIABLES;
    return KEY_LIKE.matcher(name).find()
        ? unknown + ". Set BL_API_KEY instead: every user of a machine sees options."
        : unknown;
  }

  private String parameter(String argument) {
    boolean isCommand = command.parent() == null;
    if (takesVariables()) {
      return number(argument) + " is one too many. " + VARIABLES + " " + BLANKS;
    }
    if (!isCommand) return number(argument) + " is one too many";
    return argument.indexOf('=') >= 0
        ? number(argument) + " is no command"
        : "There is no command '" + argument + "'";
  }

  /** Only start does, which is therefore where a value may have come apart. */
  private boolean takesVariables() {
    return command.findOption("--env") != null;
  }

  private boolean isBehindVariable(String argument) {
    return before(argument)
        .anyMatch(earlier -> earlier.equals("--env") || earlier.startsWith("--env="));
  }

  private Stream<String> before(String argument) {
    return arguments.stream().limit(Math.max(0, arguments.lastIndexOf(argument)));
  }

  private boolean isAboutVariable(String option) {
    int next = arguments.lastIndexOf(option) + 1;
    return option.indexOf('=') >= 0
        || (next < arguments.size() && arguments.get(next).indexOf('=') > 0);
  }

  /** Behind the letter of a short option, its value may stand without a gap. */
  private String nameOf(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    boolean isWhole =
        name.startsWith("--") || name.length() <= 2 || command.findOption("-" + name) != null;
    return isWhole ? name : name.substring(0, 2) + "…";
  }

  private String number(String argument) {
    return "Argument " + (arguments.lastIndexOf(argument) + 1);
  }
}
