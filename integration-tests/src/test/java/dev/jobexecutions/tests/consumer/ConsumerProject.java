package dev.jobexecutions.tests.consumer;

import dev.jobexecutions.tests.maven.MavenBuild;
import dev.jobexecutions.tests.maven.RunningBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A user's project after its build by Maven, ready to be run. */
final class ConsumerProject {
  private static final int RUN_SECONDS = 60;

  private final Path directory;
  private final MavenBuild built;

  private ConsumerProject(Path directory, MavenBuild built) {
    this.directory = directory;
    this.built = built;
  }

  /**
   * Builds the project of this name.
   *
   * @throws AssertionError with all that Maven printed if the build fails
   */
  static ConsumerProject build(String name) throws IOException, MavenInvocationException {
    Path directory = RunningBuild.consumerDirectory().resolve(name);
    MavenBuild built =
        MavenBuild.run(directory, ConsumerRepository.ofRunningBuild(), "compile").assertSuccess();
    return new ConsumerProject(directory, built);
  }

  /** What the compiler warned of in files whose names end so. */
  List<String> warnings(String ending) {
    return built.output().stream()
        .filter(line -> line.startsWith("[WARNING]") && line.contains(ending + ":"))
        .toList();
  }

  /** The project's dependencies as Maven's dependency plugin prints them. */
  String dependencies() throws IOException {
    return Files.readString(directory.resolve("target/dependencies.txt"));
  }

  /** The dependencies that the project is expected to have, in the same form. */
  String expectedDependencies() throws IOException {
    return Files.readString(directory.resolve("expected-dependencies.txt"));
  }

  /** The jars that the project is run with, in their order. */
  List<Path> jars() throws IOException {
    String classPath = Files.readString(directory.resolve("target/class-path.txt")).strip();
    return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
  }

  /**
   * Runs a main class in a JVM of its own and returns the lines that it prints, errors included.
   */
  List<String> run(String mainClass, String... arguments) throws IOException, InterruptedException {
    String classPath = classes() + File.pathSeparator + path(jars());
    return java(Map.of(), List.of("-cp", classPath), mainClass, arguments);
  }

  /**
   * Does the same with the jars on the module path, from which the system takes these modules, and
   * with these environment variables of the client's, and no others.
   */
  List<String> runWithModules(
      String modules, Map<String, String> variables, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    List<String> options = List.of("-p", path(jars()), "--add-modules", modules, "-cp", classes());
    return java(variables, options, mainClass, arguments);
  }

  private String classes() {
    return directory.resolve("target/classes").toString();
  }

  private static String path(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> java(
      Map<String, String> variables, List<String> options, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(options);
    command.add(mainClass);
    command.addAll(List.of(arguments));
    Path output = directory.resolve("target/output.txt");

    ProcessBuilder builder = JavaCommand.of(command).redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BL_"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (!process.waitFor(RUN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(mainClass + " still ran after " + RUN_SECONDS + " s");
    }
    List<String> lines = Files.readAllLines(output);
    if (process.exitValue() != 0) {
      throw new AssertionError(mainClass + " failed:\n" + String.join("\n", lines));
    }
    return lines;
  }
}
