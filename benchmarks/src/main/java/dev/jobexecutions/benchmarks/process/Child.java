package dev.jobexecutions.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, with the class path that the user of a contender would have. */
public final class Child {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final List<String> command = new ArrayList<>();

  /**
   * Describes a JVM that nothing is started of yet.
   *
   * @param main the class to run, which tells what it measured on standard output
   * @param classPath all that is loaded from
   * @param arguments for the class
   * @param flags for the JVM
   */
  public Child(Class<?> main, String classPath, List<String> arguments, String... flags) {
    command.add(JAVA.toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(arguments);
  }

  /**
   * Runs it to its end.
   *
   * @return the numbers that it printed, one a line
   * @throws IOException if it fails
   */
  public double[] run() throws IOException {
    return lines().stream().mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * Runs it to its end.
   *
   * @return the lines that it printed
   * @throws IOException if it fails
   */
  public List<String> lines() throws IOException {
    String output =
        Command.output(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    return output.strip().lines().toList();
  }

  static String join(List<Path> classPath) {
    return String.join(
        File.pathSeparator, classPath.stream().map(Path::toString).toArray(String[]::new));
  }
}
