package dev.jobexecutions.benchmarks.process;

import dev.jobexecutions.benchmarks.contender.Contender;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jars of each contender, as Maven resolved them. */
public final class ClassPaths {
  /** Where the launcher builds, see the root POM. */
  private static final String BUILT = "target/quick";

  private final Path root;

  /**
   * Looks for the jars in a built project.
   *
   * @param root the project's folder
   */
  public ClassPaths(Path root) {
    this.root = root;
  }

  /** Returns what a user's build gains with a contender: its jar, and all that this needs. */
  List<Path> gained(Contender contender) throws IOException {
    return gained(module(contender));
  }

  /** Returns what a user's build gains with what is generated of ours, and nothing around it. */
  List<Path> generated() throws IOException {
    return gained("generated-client");
  }

  private List<Path> gained(String folder) throws IOException {
    Path module = root.resolve(folder);
    List<Path> jars = new ArrayList<>(List.of(jar(module)));
    Arrays.stream(
            Files.readString(module.resolve(BUILT).resolve("class-path")).split(File.pathSeparator))
        .map(String::strip)
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .forEach(jars::add);
    return jars;
  }

  /**
   * Returns the class path to run a contender's benchmarks with.
   *
   * @param contender the contender
   * @return its jars, and what it is measured with
   * @throws IOException if a jar is missing
   */
  public String running(Contender contender) throws IOException {
    List<Path> jars = gained(contender);
    jars.add(jar(root.resolve("benchmarks")));
    // What is measured with: the pages come in a buffer of Okio's, which not every client has.
    for (Path jar : gained(Contender.OURS)) {
      String name = jar.getFileName().toString();
      if ((name.startsWith("okio") || name.startsWith("kotlin")) && !jars.contains(jar)) {
        jars.add(jar);
      }
    }
    return Child.join(jars);
  }

  /** Returns the POM that the stock generator writes beside a client, for whoever publishes it. */
  Path generatedPom(Contender contender) {
    return root.resolve(module(contender))
        .resolve(BUILT)
        .resolve("generated-sources/openapi/pom.xml");
  }

  private static String module(Contender contender) {
    return switch (contender) {
      case OURS, OURS_SEQUENTIAL, OURS_PREFETCH_8, OURS_SUMMARIES -> "client-extensions";
      case RETROFIT_GSON -> "benchmarks/stock/retrofit2-gson";
      case RETROFIT_JACKSON -> "benchmarks/stock/retrofit2-jackson";
      case OKHTTP_GSON -> "benchmarks/stock/okhttp-gson";
      case NATIVE -> "benchmarks/stock/native";
    };
  }

  private static Path jar(Path module) throws IOException {
    try (Stream<Path> files = Files.list(module.resolve(BUILT))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-SNAPSHOT.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException(module + " has no jar: is it built?"));
    }
  }
}
