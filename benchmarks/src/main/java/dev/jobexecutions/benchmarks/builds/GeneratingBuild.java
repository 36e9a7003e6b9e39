package dev.jobexecutions.benchmarks.builds;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.process.Maven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build that generates a client and compiles it, with the modules that this needs.
 *
 * @param label its name in the tables
 * @param module what is built
 * @param target the folder in each module that it is built in
 * @param alwaysGenerates whether it generates also where nothing changed
 * @param arguments what else Maven is told
 */
record GeneratingBuild(
    String label, String module, String target, boolean alwaysGenerates, List<String> arguments) {
  private static final String STOCK_MODULE = "benchmarks/stock/retrofit2-gson";

  /** The stock generator, set as it is where nothing is: it generates each time. */
  static final GeneratingBuild STOCK =
      new GeneratingBuild(
          Contender.RETROFIT_GSON.label(), STOCK_MODULE, "target/quick", true, List.of());

  /** Ours: both versions of the API, after the documents and the generator. */
  static final GeneratingBuild OURS =
      new GeneratingBuild(
          Contender.OURS.label(), "generated-client", "target/quick", false, List.of());

  /** The stock generator, told to skip what it made of the same document before. */
  static final GeneratingBuild STOCK_SKIPPING =
      new GeneratingBuild(
          Contender.RETROFIT_GSON.label() + ", skipIfSpecIsUnchanged",
          STOCK_MODULE,
          "target/skipping",
          false,
          List.of("-Dcodegen.skipIfSpecIsUnchanged=true"));

  static final List<GeneratingBuild> ALL = List.of(STOCK, OURS, STOCK_SKIPPING);

  /** Builds; offline, so that no server's answers are measured. */
  void run(Path project) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("-o", "-Dquick", "-Pbenchmarks", "-Dbuild.folder=" + target));
    all.addAll(arguments);
    all.addAll(List.of("-pl", module, "-am", "compile"));
    new Maven(project).run(all.toArray(String[]::new));
  }

  /** Returns when the newest of the generated sources was written. */
  FileTime generatedAt(Path project) throws IOException {
    Path sources = project.resolve(module).resolve(target).resolve("generated-sources");
    List<FileTime> times = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        times.add(Files.getLastModifiedTime(file));
      }
    }
    return Collections.max(times);
  }
}
