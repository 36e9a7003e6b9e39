package dev.jobexecutions.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line to copy that goes on where the present one ended. */
final class Continuation {
  private static final Pattern PLAIN = Pattern.compile("[\\w%+=:,./@][\\w%+=:,./@-]*");

  private final ParseResult parsed;
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final Set<String> dropped = new HashSet<>();
  private final CommandSpec command;
  private final List<String> parameters;

  /**
   * @param parsed the present command line
   */
  Continuation(ParseResult parsed) {
    this(
        parsed,
        parsed.commandSpec(),
        parsed.matchedPositionals().stream()
            .flatMap(parameter -> parameter.originalStringValues().stream())
            .toList());
  }

  private Continuation(ParseResult parsed, CommandSpec command, List<String> parameters) {
    this.parsed = parsed;
    this.command = command;
    this.parameters = parameters;
  }

  /**
   * Returns another command of the same program, with what both have in common of the options.
   *
   * @param name the other command's name; it may be the present one's
   */
  static Continuation by(ParseResult parsed, String name, String... parameters) {
    CommandLine other = parsed.commandSpec().parent().subcommands().get(name);
    CommandSpec command = Objects.requireNonNull(other, name).getCommandSpec();
    return new Continuation(parsed, command, List.of(parameters));
  }

  /** Returns how a command is called, in the words of a POSIX shell. */
  static String called(CommandSpec command) {
    String program = quoted(command.root().name());
    return command.parent() == null ? program : program + " " + command.name();
  }

  /** Gives an option another value than it has, or a value where it has none. */
  Continuation with(String option, String value) {
    changed.put(option, value);
    return this;
  }

  /** Leaves an option out. */
  Continuation without(String option) {
    dropped.add(option);
    return this;
  }

  /** Returns the command in the words of a POSIX shell. */
  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(" ");
    words.add(called(command));
    // What looks like an option must stand behind all of them, and behind the mark of their end.
    boolean optionsFirst = parameters.stream().anyMatch(value -> value.startsWith("-"));
    if (!optionsFirst) parameters.forEach(value -> words.add(quoted(value)));
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      if (changed.containsKey(option.longestName())) continue;
      if (dropped.contains(option.longestName())) continue;
      if (command.findOption(option.longestName()) == null) continue;
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      } else {
        boolean optional = option.arity().min() == 0;
        for (String value : option.originalStringValues()) {
          words.add(withValue(option.longestName(), value, optional));
        }
      }
    }
    changed.forEach((option, value) -> words.add(withValue(option, value, false)));
    if (optionsFirst) {
      words.add("--");
      parameters.forEach(value -> words.add(quoted(value)));
    }
    return VisibleText.of(words.toString());
  }

  /**
   * A value that need not be there must be attached, or it would be taken for a parameter; and one
   * that looks like an option, or it would be taken for that.
   */
  private static String withValue(String option, String value, boolean optional) {
    return option + (optional || value.startsWith("-") ? "=" : " ") + quoted(value);
  }

  /** Returns a text as one word of a POSIX shell. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
