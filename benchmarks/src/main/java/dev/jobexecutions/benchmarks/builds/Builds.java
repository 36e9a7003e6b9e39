package dev.jobexecutions.benchmarks.builds;

import dev.jobexecutions.benchmarks.process.Maven;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long Maven takes to build the generated client, beside the stock one, where nothing changed
 * and where the document did.
 */
public final class Builds {
  private static final double SECOND = 1e9;
  private static final Path DOCUMENT =
      Path.of(
          "api-spec/src/main/resources/dev/jobexecutions/openapi/blaxel-executions-2026-04-16.yaml");

  private final Report report;
  private final Path root;
  private final int rounds;

  /**
   * Prepares measurements.
   *
   * @param report where to report
   * @param root the project's folder, which is copied and not touched
   * @param rounds how often each build has its turn
   */
  public Builds(Report report, Path root, int rounds) {
    this.report = report;
    this.root = root;
    this.rounds = rounds;
  }

  /**
   * Builds and measures, or notes that there is no Maven.
   *
   * @throws IOException if a build fails or does not do what is measured, or the report cannot be
   *     written
   */
  public void run() throws IOException {
    if (!Maven.isThere()) {
      report.note("The builds' times are left out: there is no mvn.");
      return;
    }
    String stock = GeneratingBuild.STOCK.label();
    Table same = new Table("build where nothing changed", "s, less is better", stock);
    Table changed = new Table("build where the document changed", "s, less is better", stock);
    try (ProjectCopy copy = new ProjectCopy(root)) {
      List<GeneratingBuild> all = GeneratingBuild.ALL;
      for (GeneratingBuild build : all) build.run(copy.folder());
      for (int round = 0; round < rounds; round++) {
        // All have seen all changes then, those for the others too.
        for (GeneratingBuild build : all) build.run(copy.folder());
        for (GeneratingBuild build : all) {
          same.add(build.label(), seconds(build, copy.folder(), build.alwaysGenerates()));
        }
        for (GeneratingBuild build : all) {
          change(copy.folder().resolve(DOCUMENT));
          changed.add(build.label(), seconds(build, copy.folder(), true));
        }
      }
    }
    report.add(same);
    report.add(changed);
  }

  /** A change of content: the stock plugin does not count a comment as one. */
  private static void change(Path document) throws IOException {
    String text = Files.readString(document);
    Files.writeString(document, text.replaceFirst("title: .*", "$0, changed"));
  }

  private static double seconds(GeneratingBuild build, Path folder, boolean generates)
      throws IOException {
    Object before = build.generatedAt(folder);
    long start = System.nanoTime();
    build.run(folder);
    double seconds = (System.nanoTime() - start) / SECOND;
    if (build.generatedAt(folder).equals(before) == generates)
      throw new IOException(
          build.label() + (generates ? " did not generate" : " generated, with nothing changed"));
    return seconds;
  }
}
