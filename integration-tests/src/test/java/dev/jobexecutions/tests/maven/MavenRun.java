package dev.jobexecutions.tests.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A run of Maven, with the Maven, the Java and the settings of the running build. */
public final class MavenRun {
  private static final int SECONDS = 300;

  private MavenRun() {}

  /**
   * Runs Maven in a folder, with a local repository and arguments, and returns the lines that it
   * prints.
   *
   * @throws AssertionError with all that Maven printed if the build fails
   */
  public static List<String> of(Path directory, Path repository, String... arguments)
      throws IOException, MavenInvocationException {
    // Where Maven looks for options: without it, this would be the root of the running build.
    Files.createDirectories(directory.resolve(".mvn"));
    File settings = RunningBuild.userSettings();
    List<String> output = new ArrayList<>();

    InvocationRequest request = new DefaultInvocationRequest();
    request.setMavenHome(RunningBuild.mavenHome());
    request.setJavaHome(new File(System.getProperty("java.home")));
    // Quicker for a JVM that lives for seconds.
    request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    request.setBaseDirectory(directory.toFile());
    request.setLocalRepositoryDirectory(repository.toFile());
    // Maven names its default place even where nothing is there.
    if (settings.isFile()) request.setUserSettingsFile(settings);
    request.setOffline(RunningBuild.offline());
    request.setBatchMode(true);
    request.setTimeoutInSeconds(SECONDS);
    request.addArgs(List.of(arguments));
    request.setOutputHandler(output::add);
    InvocationResult result = new DefaultInvoker().execute(request);

    if (result.getExitCode() != 0 || result.getExecutionException() != null) {
      throw new AssertionError(
          "the build in " + directory + " failed:\n" + String.join("\n", output),
          result.getExecutionException());
    }
    return output;
  }
}
