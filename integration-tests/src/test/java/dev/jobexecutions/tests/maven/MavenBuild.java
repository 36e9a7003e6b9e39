package dev.jobexecutions.tests.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A run of Maven in a project, with the Maven, the Java and the settings of the running build.
 *
 * @param directory the project
 * @param succeeded whether Maven said so
 * @param output the lines that Maven printed
 */
public record MavenBuild(Path directory, boolean succeeded, List<String> output) {
  private static final int SECONDS = 300;

  /** Builds this short end before the best compiler has paid off. */
  private static final String JVM_OPTIONS = "-XX:TieredStopAtLevel=1";

  /** Maven resets a terminal's colours even where it uses none. */
  private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[\\d;]*m");

  /** Runs Maven in a folder, with a local repository and arguments. */
  public static MavenBuild run(Path directory, Path repository, String... arguments)
      throws IOException, MavenInvocationException {
    // Where Maven looks for options: without it, this would be the root of the running build.
    Files.createDirectories(directory.resolve(".mvn"));
    File settings = RunningBuild.userSettings();
    List<String> output = new ArrayList<>();

    InvocationRequest request = new DefaultInvocationRequest();
    request.setMavenHome(RunningBuild.mavenHome());
    request.setJavaHome(new File(System.getProperty("java.home")));
    request.setBaseDirectory(directory.toFile());
    request.setLocalRepositoryDirectory(repository.toFile());
    // Maven names its default place even where nothing is there.
    if (settings.isFile()) request.setUserSettingsFile(settings);
    request.setOffline(RunningBuild.offline());
    request.setBatchMode(true);
    request.setTimeoutInSeconds(SECONDS);
    request.addArgs(List.of(arguments));
    request.setMavenOpts(JVM_OPTIONS);
    request.setOutputHandler(
        line -> {
          String plain = COLOUR.matcher(line).replaceAll("");
          if (line.isEmpty() || !plain.isEmpty()) output.add(plain);
        });
    InvocationResult result = new DefaultInvoker().execute(request);
    if (result.getExecutionException() != null) {
      throw new AssertionError(
          "Maven did not end:\n" + String.join("\n", output), result.getExecutionException());
    }
    return new MavenBuild(directory, result.getExitCode() == 0, List.copyOf(output));
  }

  /**
   * Returns this.
   *
   * @throws AssertionError with all that Maven printed if the build failed
   */
  public MavenBuild assertSuccess() {
    if (succeeded) return this;
    throw new AssertionError(
        "the build of " + directory.getFileName() + " failed:\n" + String.join("\n", output));
  }
}
