package dev.jobexecutions.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line: the mistake and where to read more, not the whole help.
 */
final class UsageReport implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (failure instanceof UnmatchedArgumentException && mayQuoteSecret(arguments)) {
      err.println(
          name
              + ": Unmatched argument, or unknown option. Quote values with blanks: --env 'A=b c'");
    } else {
      err.println(name + ": " + VisibleText.of(String.valueOf(failure.getMessage())));
      UnmatchedArgumentException.printSuggestions(failure, err);
    }
    err.println("Try: " + name + " --help");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Whether what was not understood may be a piece of an environment variable's value. */
  private static boolean mayQuoteSecret(String... arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("--env")) return true;
    }
    return false;
  }
}
