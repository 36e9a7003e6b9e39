package dev.jobexecutions.cli;

/** What the process tells whoever started it. */
final class ExitCode {
  /** All went well; also where the reader of the output had enough and left. */
  static final int OK = 0;

  /** The API, the network or the output failed. */
  static final int FAILURE = 1;

  /** The command line, or what it takes from the environment, asks for something impossible. */
  static final int USAGE = 2;

  private ExitCode() {}
}
