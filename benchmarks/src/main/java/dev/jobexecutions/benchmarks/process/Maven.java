package dev.jobexecutions.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The machine's own Maven, with the Java that this runs on. */
public final class Maven {
  private static final String PLUGINS = "plugins.properties";

  private final Path folder;

  /**
   * Runs nothing yet.
   *
   * @param folder where it is run
   */
  public Maven(Path folder) {
    this.folder = folder;
  }

  /** Tells whether there is one. */
  public static boolean isThere() {
    try {
      new Maven(Path.of("")).run("-v");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Runs it quietly to its end.
   *
   * @param arguments what to build
   * @throws IOException if the build fails; the message has its output
   */
  public void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-ntp"));
    command.addAll(Arrays.asList(arguments));
    Command.run(folder, command);
  }

  /**
   * Resolves what a user of a POM gets with it, from the repositories that Maven knows.
   *
   * @param pom the POM's file
   * @return the jars that it declares for compiling and running, and what these need
   * @throws IOException if one cannot be had
   */
  public List<Path> declared(Path pom) throws IOException {
    Path output = Files.createTempFile("class-path", "");
    try {
      run(
          "-f",
          pom.toString(),
          "org.apache.maven.plugins:maven-dependency-plugin:"
              + version("dependency-plugin")
              + ":build-classpath",
          "-DincludeScope=runtime",
          "-Dmdep.outputFile=" + output);
      return Arrays.stream(Files.readString(output).strip().split(File.pathSeparator))
          .map(Path::of)
          .toList();
    } finally {
      Files.delete(output);
    }
  }

  /** Returns the version that the root POM names. */
  private static String version(String plugin) throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Maven.class.getResourceAsStream(PLUGINS)) {
      versions.load(Objects.requireNonNull(in, PLUGINS));
    }
    return Objects.requireNonNull(versions.getProperty(plugin), plugin);
  }
}
