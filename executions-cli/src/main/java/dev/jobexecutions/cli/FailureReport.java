package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.CursorExpiredException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed, in a line or two, and how to go on. */
final class FailureReport implements IExecutionExceptionHandler {
  private final PrintWriter err;
  private final BooleanSupplier stacktrace;

  /**
   * @param stacktrace whether to say where in the program a failure came from
   */
  FailureReport(PrintWriter err, BooleanSupplier stacktrace) {
    this.err = err;
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    return report(failure, command.getParseResult());
  }

  /**
   * Returns the exit code that fits the failure.
   *
   * @param arguments what was to be done
   */
  int report(Exception failure, ParseResult arguments) {
    if (failure instanceof UnfinishedException unfinished) {
      int exitCode = report(unfinished.failure(), arguments);
      err.println(unfinished.getMessage());
      return exitCode;
    }
    if (failure instanceof OutputException output && output.readerIsGone()) {
      return ExitCode.OK; // Whoever reads has had enough, as head has. Nothing failed.
    }
    print(err, message(failure, arguments));
    if (stacktrace.getAsBoolean()) print(err, trace(failure));
    err.flush();
    return ExitCode.FAILURE;
  }

  static void print(PrintWriter err, String message) {
    // A message may quote a server's answer. It keeps its lines, and nothing else that is odd.
    message.lines().map(VisibleText::of).forEach(line -> err.println("executions: " + line));
  }

  private static String trace(Exception failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString().replace("\t", "  ");
  }

  static String message(OutputException failure) {
    return "Standard output cannot be written: " + failure.getMessage();
  }

  private static String message(Exception failure, ParseResult arguments) {
    if (failure instanceof OutputException output) return message(output);
    if (failure instanceof CursorExpiredException) {
      return "The API no longer takes the place in the listing that it gave: it holds for a day.";
    }
    if (failure instanceof BlaxelException || failure instanceof UncheckedIOException) {
      return Wording.of(failure.getMessage(), arguments);
    }
    return failure + "\nThis is a mistake in the program; --stacktrace shows where.";
  }
}
