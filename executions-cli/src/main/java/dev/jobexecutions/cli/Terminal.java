package dev.jobexecutions.cli;

import java.util.Map;

/**
 * What standard output can show.
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
    if (!interactive) return false;
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
