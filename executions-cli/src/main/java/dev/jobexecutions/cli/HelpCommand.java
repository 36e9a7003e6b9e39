package dev.jobexecutions.cli;

import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the help of a command, for those who know that from other command lines. */
@Command(
    name = "help",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show the help of a command, as its --help does.")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command's name.")
  @Nullable
  private String name;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine asked = name == null ? root : root.getSubcommands().get(name);
    if (asked == null) throw new UnmatchedArgumentException(root, List.of(String.valueOf(name)));
    asked.usage(asked.getOut());
    return ExitCode.OK;
  }
}
