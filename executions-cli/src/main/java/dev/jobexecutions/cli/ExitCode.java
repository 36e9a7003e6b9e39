package dev.jobexecutions.cli;

/** What the process tells whoever started it. */
final class ExitCode {
  /** All went well; also where the reader of the output had enough and left. */
  static final int OK = 0;

  /** The API, the network or the output failed. */
  static final int FAILURE = 1;

  /** The command line, or what it takes from the environment, asks for something impossible. */
  static final int USAGE = 2;

  /** An execution that was waited for failed. */
  static final int FAILED = 3;

  /** An execution that was waited for ran into its timeout. */
  static final int TIMED_OUT = 4;

  /** An execution that was waited for was cancelled. */
  static final int CANCELLED = 5;

  /** The time to wait ran out, and an execution goes on. */
  static final int STILL_RUNNING = 6;

  private ExitCode() {}
}
