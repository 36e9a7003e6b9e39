package dev.jobexecutions.benchmarks;

import dev.jobexecutions.benchmarks.builds.Builds;
import dev.jobexecutions.benchmarks.decoding.Decoding;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.process.ClassPaths;
import dev.jobexecutions.benchmarks.process.ColdStart;
import dev.jobexecutions.benchmarks.process.Memory;
import dev.jobexecutions.benchmarks.process.Walks;
import dev.jobexecutions.benchmarks.process.Weight;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs the benchmarks from the project's folder, for {@code benchmarks/run}. */
public final class Benchmarks {
  private static final List<String> PARTS =
      List.of("weight", "decoding", "walks", "threads", "cold-start", "memory", "build");

  private final boolean quick;
  private final Report report;
  private final Path root = Path.of("").toAbsolutePath();
  private final ClassPaths classPaths = new ClassPaths(root);

  private Benchmarks(boolean quick, Report report) {
    this.quick = quick;
    this.report = report;
  }

  /**
   * Runs them.
   *
   * @param arguments {@code quick} where the run shall be short, and the names of the parts to run
   *     if not all
   * @throws IOException if a benchmark fails
   */
  public static void main(String[] arguments) throws IOException {
    Set<String> parts = new LinkedHashSet<>(List.of(arguments));
    boolean quick = parts.remove("quick");
    for (String part : parts) {
      if (!PARTS.contains(part)) {
        System.err.println("benchmarks: no part is called '" + part + "'; there are " + PARTS);
        System.exit(2);
      }
    }
    Path file = Path.of("target", "benchmarks.json");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Benchmarks benchmarks = new Benchmarks(quick, new Report(System.out, file, quick));
    for (String part : PARTS) if (parts.isEmpty() || parts.contains(part)) benchmarks.run(part);
    System.out.println("\nThe figures are in " + file + ".");
    System.exit(0);
  }

  private void run(String part) throws IOException {
    switch (part) {
      case "weight" -> new Weight(report, classPaths).run();
      case "decoding" -> decoding();
      case "walks" -> walks();
      case "threads" -> threads();
      case "cold-start" -> new ColdStart(report, classPaths, quick ? 5 : 21).run();
      case "memory" -> memory();
      case "build" -> new Builds(report, root, quick ? 1 : 5).run();
      default -> throw new IllegalStateException(part);
    }
  }

  private void decoding() throws IOException {
    Decoding.run(report, quick ? 1 : 3, 100, quick ? 2 : 5);
    if (quick) return;
    Decoding.run(report, 1, 1_000, 5);
    Decoding.run(report, 1, 10_000, 10);
  }

  private void walks() throws IOException {
    Walks walks = new Walks(report, classPaths, quick ? 1 : 5);
    walks.firstElement();
    walks.whole(10_000, PageShape.SMALL, true);
    walks.whole(10_000, PageShape.SMALL, false);
    if (quick) return;
    Walks once = new Walks(report, classPaths, 1);
    once.whole(10_000, PageShape.LARGE, true);
    once.whole(10_000, PageShape.LARGE, false);
    once.whole(100_000, PageShape.SMALL, false);
    once.whole(1_000_000, PageShape.SMALL, false);
  }

  private void threads() throws IOException {
    Duration leastWarmUp = Duration.ofSeconds(quick ? 2 : 10);
    Duration measured = Duration.ofSeconds(quick ? 3 : 10);
    new Threads(report, classPaths, quick ? 1 : 3, leastWarmUp, measured).run();
  }

  private void memory() throws IOException {
    Memory memory = new Memory(report, classPaths);
    memory.keptPages(20);
    memory.longWalk(100_000);
    if (quick) return;
    memory.keptPages(2);
    memory.keptPages(200);
    memory.longWalk(10_000);
    memory.longWalk(1_000_000);
  }
}
