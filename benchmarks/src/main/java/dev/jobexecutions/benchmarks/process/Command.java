package dev.jobexecutions.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the machine's. */
public final class Command {
  private Command() {}

  /**
   * Runs a program to its end, with the Java that this runs on.
   *
   * @param folder where it is run
   * @param command the program and its arguments
   * @return what it printed, its errors too
   * @throws IOException if it cannot be run, or fails; the message has what it printed
   */
  public static String run(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return output(builder);
  }

  /** Runs it to its end, without input, and returns what it printed. */
  static String output(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int status = process.waitFor();
      if (status != 0)
        throw new IOException("exit code " + status + " of " + builder.command() + "\n" + output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + builder.command(), e);
    }
    return output;
  }
}
