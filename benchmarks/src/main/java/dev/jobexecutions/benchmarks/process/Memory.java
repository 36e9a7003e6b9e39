package dev.jobexecutions.benchmarks.process;

import static dev.jobexecutions.benchmarks.contender.Contender.NATIVE;
import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS_SUMMARIES;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_JACKSON;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.page.PageServer;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.page.Pages;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Whether a long walk stays in a small heap at its speed, and what a page costs that is kept. */
public final class Memory {
  private static final double KILO = 1_000;

  private final Report report;
  private final ClassPaths classPaths;

  /**
   * Prepares measurements.
   *
   * @param report where to report
   * @param classPaths the contenders' jars
   */
  public Memory(Report report, ClassPaths classPaths) {
    this.report = report;
    this.classPaths = classPaths;
  }

  /**
   * Walks a list in a heap of 64 MB. The server makes the pages when they are asked for.
   *
   * @param total how long the list is
   * @throws IOException if the walk fails, or the report cannot be written
   */
  public void longWalk(int total) throws IOException {
    Table table =
        new Table(
            "walking " + total + " executions with 1 task in a heap of 64 MB",
            "executions/s, more is better",
            tenth(2));
    table.target(Target.atLeast(0.9, tenth(10), tenth(2)));
    Pages pages = new Pages(PageShape.SMALL);
    try (PageServer server = new PageServer(pages, total, Duration.ZERO, Duration.ZERO)) {
      List<String> arguments = List.of(OURS.label(), server.baseUrl(), Integer.toString(total));
      double[] rates =
          new Child(LongWalkChild.class, classPaths.running(OURS), arguments, "-Xmx64m").run();
      for (int i = 0; i < rates.length; i++) table.add(tenth(i + 1), rates[i]);
    }
    report.add(table);
  }

  /**
   * Measures the heap that decoded pages hold.
   *
   * @param pages how many are kept
   * @throws IOException if a process fails, or the report cannot be written
   */
  public void keptPages(int pages) throws IOException {
    String gson = RETROFIT_GSON.label();
    Table table =
        new Table(
            "heap of each of " + pages + " pages of 100 executions that are kept", "kB", gson);
    table.target(Target.atMost(0.6, OURS.label(), gson));
    for (Contender contender :
        List.of(RETROFIT_GSON, OURS, OURS_SUMMARIES, RETROFIT_JACKSON, OKHTTP_GSON, NATIVE)) {
      List<String> arguments = List.of(contender.label(), Integer.toString(pages));
      double[] bytes =
          new Child(KeptPageChild.class, classPaths.running(contender), arguments, "-Xmx1g").run();
      table.add(contender.label(), bytes[0] / KILO);
    }
    report.add(table);
  }

  private static String tenth(int number) {
    return OURS.label() + ", tenth " + number;
  }
}
