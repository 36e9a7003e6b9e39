package dev.jobexecutions.benchmarks.process;

import static dev.jobexecutions.benchmarks.contender.Contender.NATIVE;
import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS_SUMMARIES;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_JACKSON;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.page.PageServer;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.page.Pages;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.annotation.Nullable;

/** How long a process takes, from its start to its end, that decodes one page. */
public final class ColdStart {
  private static final List<Contender> CONTENDERS =
      List.of(RETROFIT_GSON, OURS, OURS_SUMMARIES, RETROFIT_JACKSON, OKHTTP_GSON, NATIVE);
  private static final String GSON = RETROFIT_GSON.label();
  private static final String JACKSON = RETROFIT_JACKSON.label();
  private static final double MILLIS = 1e6;

  private final Report report;
  private final ClassPaths classPaths;
  private final int rounds;

  /**
   * Prepares measurements.
   *
   * @param report where to report
   * @param classPaths the contenders' jars
   * @param rounds how often every contender has its turn
   */
  public ColdStart(Report report, ClassPaths classPaths, int rounds) {
    this.report = report;
    this.classPaths = classPaths;
    this.rounds = rounds;
  }

  /**
   * Measures three ways to the first page: from a file, from a server through the whole client, and
   * the same with an archive of the classes (class-data sharing).
   *
   * @throws IOException if a process fails, or the report cannot be written
   */
  public void run() throws IOException {
    Pages pages = new Pages(PageShape.LARGE);
    Path folder = Files.createTempDirectory("cold-start");
    Path file = folder.resolve("page.json");
    Files.write(file, pages.page(0, Client.PAGE_SIZE));
    measure("cold start to the first page decoded from a file", file.toString(), null);
    int more = 2 * Client.PAGE_SIZE;
    try (PageServer server = new PageServer(pages, more, Duration.ZERO, Duration.ZERO)) {
      measure("cold start to the first page fetched", server.baseUrl(), null);
      for (Contender contender : CONTENDERS) {
        child(contender, server.baseUrl(), "-XX:ArchiveClassesAtExit=" + archive(folder, contender))
            .run();
      }
      measure(
          "cold start to the first page fetched, with class-data sharing",
          server.baseUrl(),
          folder);
    }
    for (Contender contender : CONTENDERS) Files.delete(archive(folder, contender));
    Files.delete(file);
    Files.delete(folder);
  }

  private void measure(String name, String page, @Nullable Path archives) throws IOException {
    Table table = new Table(name, "ms, less is better", GSON, JACKSON);
    table.target(Target.atMost(0.8, OURS.label(), GSON));
    table.target(Target.atMost(0.3, OURS.label(), JACKSON));
    Child nothing =
        new Child(ColdStartChild.class, classPaths.running(OURS), List.of(), "-Xlog:disable");
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : CONTENDERS) {
        String flag =
            archives == null
                ? "-Xlog:disable"
                : "-XX:SharedArchiveFile=" + archive(archives, contender);
        table.add(contender.label(), millis(child(contender, page, flag)));
      }
      table.add("a JVM that does nothing", millis(nothing));
    }
    report.add(table);
  }

  private Child child(Contender contender, String page, String flag) throws IOException {
    return new Child(
        ColdStartChild.class,
        classPaths.running(contender),
        List.of(contender.label(), page),
        "-Xlog:disable",
        flag);
  }

  private static double millis(Child child) throws IOException {
    long start = System.nanoTime();
    child.run();
    return (System.nanoTime() - start) / MILLIS;
  }

  private static Path archive(Path folder, Contender contender) {
    return folder.resolve(contender.name() + ".jsa");
  }
}
