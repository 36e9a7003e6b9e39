package dev.jobexecutions.tests.maven;

import java.io.File;
import java.nio.file.Path;

/** What the build that runs these tests was started with, and hands on to the builds of tests. */
public final class RunningBuild {
  private RunningBuild() {}

  /** The root of the repository, above the folder of the module whose tests run. */
  public static Path root() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();
  }

  /** The folder of the consumers' projects. */
  public static Path consumerDirectory() {
    return Path.of(property("consumer.directory"));
  }

  /** Where the artifacts under test are installed. */
  public static Path consumerRepository() {
    return Path.of(property("consumer.repository"));
  }

  /** The local repository that Maven runs with. */
  public static Path localRepository() {
    return Path.of(property("consumer.maven.repository"));
  }

  static File mavenHome() {
    return new File(property("consumer.maven.home"));
  }

  static File userSettings() {
    return new File(value("consumer.maven.settings"));
  }

  static boolean offline() {
    return Boolean.parseBoolean(value("consumer.maven.offline"));
  }

  /** What follows the {@code =} within a property. */
  private static String value(String name) {
    String property = property(name);
    return property.substring(property.indexOf('=') + 1);
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "the system property " + name + " is not set: run this test by mvn verify");
    }
    return value;
  }
}
