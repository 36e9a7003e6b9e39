package dev.jobexecutions.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The command line to copy that goes on where the present one ended. */
final class Continuation {
  private static final Pattern PLAIN = Pattern.compile("[\\w%+=:,./@][\\w%+=:,./@-]*");

  private final ParseResult parsed;
  private final Map<String, String> changed = new LinkedHashMap<>();

  /**
   * @param parsed the present command line
   */
  Continuation(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** Gives an option another value than it has, or a value where it has none. */
  Continuation with(String option, String value) {
    changed.put(option, value);
    return this;
  }

  /** Returns the command in the words of a POSIX shell. */
  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(" ");
    CommandSpec command = parsed.commandSpec();
    words.add(quoted(command.root().name()));
    if (command.parent() != null) words.add(command.name());
    for (PositionalParamSpec parameter : parsed.matchedPositionals()) {
      parameter.originalStringValues().forEach(value -> words.add(quoted(value)));
    }
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      if (changed.containsKey(option.longestName())) continue;
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      } else {
        option
            .originalStringValues()
            .forEach(value -> words.add(option.longestName()).add(quoted(value)));
      }
    }
    changed.forEach((option, value) -> words.add(option).add(quoted(value)));
    return VisibleText.of(words.toString());
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
