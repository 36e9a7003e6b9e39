package dev.jobexecutions.cli;

import java.util.OptionalLong;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where to begin, how much to list, and in which form. */
@Command
final class ListingOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many, 1 or more. Default: all.")
  @Nullable
  private Long limit;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, json (one array), jsonl (one object per line) or csv. Default: ${DEFAULT-VALUE}.")
  private OutputFormat output = OutputFormat.TABLE;

  @Option(
      names = "--resume",
      paramLabel = "TOKEN",
      description = "Go on where an earlier one ended; standard error gave the token then.")
  @Nullable
  private String resume;

  /**
   * @throws ParameterException if the limit is out of its range
   */
  void check() {
    if (limit != null && limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit is " + limit + "; it must be 1 or more");
    }
  }

  OptionalLong limit() {
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  /** Returns where to go on; null for the beginning. */
  @Nullable
  String resume() {
    return resume;
  }

  /**
   * Returns the command line that lists what is left.
   *
   * @param token where that begins
   * @param listed how many have been listed; where these are as many as wanted, the next part is to
   *     be as long
   */
  Continuation goingOn(String token, long listed) {
    Continuation continuation = new Continuation(spec.commandLine().getParseResult());
    if (limit != null && listed < limit) {
      continuation.with("--limit", Long.toString(limit - listed));
    }
    return continuation.with("--resume", token);
  }

  OutputFormat output() {
    return output;
  }
}
