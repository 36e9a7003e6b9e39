package dev.jobexecutions.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line: the mistake and where to read more, not the whole help.
 */
final class UsageReport implements IParameterExceptionHandler {
  /** The option that stands where a value should, which may have a secret one of its own. */
  private static final Pattern FOUND = Pattern.compile("( but found '[^=']*)=.*'$", Pattern.DOTALL);

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    FailureReport.print(
        err,
        failure instanceof UnmatchedArgumentException unmatched
            ? new Unmatched(unmatched, arguments).words()
            : FOUND.matcher(String.valueOf(failure.getMessage())).replaceFirst("$1'"));
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try: " + Continuation.called(command.getCommandSpec()) + " --help");
    err.flush();
    return ExitCode.USAGE;
  }
}
