package dev.jobexecutions.tests.consumer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, of the Java of the running build. */
final class JavaCommand {
  private JavaCommand() {}

  /** Returns what starts one, whose output and errors come together. */
  static ProcessBuilder of(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The JVM reports this one on standard error, whatever it runs.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }
}
