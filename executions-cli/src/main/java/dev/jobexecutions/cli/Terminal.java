package dev.jobexecutions.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What standard output can show, or standard error.
 *
 * @param colours whether colours are welcome
 * @param columns how many columns it has; {@link Integer#MAX_VALUE} where that is unknown or it is
 *     no terminal
 */
record Terminal(boolean colours, int columns) {
  /**
   * Reads what the environment says of the terminal: {@code NO_COLOR}, {@code CLICOLOR_FORCE},
   * {@code TERM} and {@code COLUMNS}.
   *
   * @param interactive whether standard output is a terminal
   */
  static Terminal of(boolean interactive, Map<String, String> environment) {
    return new Terminal(
        colours(interactive, environment),
        interactive ? columns(environment.getOrDefault("COLUMNS", "")) : Integer.MAX_VALUE);
  }

  /**
   * As {@link #of}, for what is shown and then changed again. Returns null where that isn't
   * possible: off a terminal, and on one that only prints.
   *
   * @param interactive whether it is a terminal
   */
  @Nullable
  static Terminal ofProgress(boolean interactive, Map<String, String> environment) {
    return interactive && movesItsCursor(environment) ? of(true, environment) : null;
  }

  /**
   * Tells whether standard error is a terminal, where the system shows it; and else whether
   * standard output is.
   */
  static boolean isErrorInteractive() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return isInteractive();
    }
  }

  /**
   * Tells whether standard output is a terminal. Java can tell it of standard input and output
   * together only, so that a terminal behind a redirected input counts as none.
   */
  @SuppressWarnings("SystemConsoleNull") // It is null where it should be, with that property.
  static boolean isInteractive() {
    // Otherwise some Java versions load a line editor first, and have a console without a terminal.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static boolean colours(boolean interactive, Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) return false;
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) return true;
    return interactive && movesItsCursor(environment);
  }

  private static boolean movesItsCursor(Map<String, String> environment) {
    // The consoles of Windows that know colours don't set TERM; the ones that don't set neither.
    String term = environment.getOrDefault("TERM", "");
    return !term.isEmpty() ? !term.equals("dumb") : environment.containsKey("WT_SESSION");
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text);
      return columns > 0 ? columns : Integer.MAX_VALUE;
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
