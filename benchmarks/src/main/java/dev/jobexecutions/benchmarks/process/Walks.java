package dev.jobexecutions.benchmarks.process;

import static dev.jobexecutions.benchmarks.contender.Contender.NATIVE;
import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS_PREFETCH_8;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS_SEQUENTIAL;
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

/**
 * How long it takes to walk a list, and to have its first execution. The server is in this process
 * and each contender in a new one, which walks several times: the first walk, with the making of
 * the client, shows what somebody gets who lists once, and the last what somebody gets who lists
 * all day.
 */
public final class Walks {
  private static final String LOOP = RETROFIT_GSON.label();
  private static final Duration ROUND_TRIP = Duration.ofMillis(50);
  private static final Duration TRICKLE = Duration.ofMillis(450);
  private static final int WALKS = 3;

  /** A page is little for the JVM to become warm by. */
  private static final int WALKS_OF_A_PAGE = 12;

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
  public Walks(Report report, ClassPaths classPaths, int rounds) {
    this.report = report;
    this.classPaths = classPaths;
    this.rounds = rounds;
  }

  /**
   * Measures walks over a long list.
   *
   * @param total how long the list is
   * @param shape how much there is in each execution
   * @param delay whether each answer takes a round trip of 50 ms
   * @throws IOException if a walk fails, or the report cannot be written
   */
  public void whole(int total, PageShape shape, boolean delay) throws IOException {
    String name =
        "walking "
            + total
            + " executions with "
            + (shape.tasks() == 1 ? "1 task" : shape.tasks() + " tasks")
            + (delay ? ", 50 ms added to each answer" : ", nothing added");
    Table first =
        new Table(name + ", making the client and the first walk", "s, less is better", LOOP);
    Table later = new Table(name + ", later walk", "s, less is better", LOOP);
    for (Table table : List.of(first, later)) {
      table.target(Target.atMost(delay ? 0.6 : 1.0, OURS.label(), LOOP));
      if (delay) table.target(Target.atMost(0.2, OURS_PREFETCH_8.label(), LOOP));
    }
    List<Contender> contenders =
        List.of(
            RETROFIT_GSON,
            OURS,
            OURS_PREFETCH_8,
            OURS_SEQUENTIAL,
            OURS_SUMMARIES,
            RETROFIT_JACKSON,
            OKHTTP_GSON,
            NATIVE);
    Duration added = delay ? ROUND_TRIP : Duration.ZERO;
    try (PageServer server = new PageServer(new Pages(shape), total, added, Duration.ZERO)) {
      for (int round = 0; round < rounds; round++) {
        for (Contender contender : contenders) {
          double[] seconds = walk(contender, server, total, WALKS);
          first.add(contender.label(), seconds[1]);
          later.add(contender.label(), seconds[seconds.length - 1]);
        }
      }
    }
    report.add(first);
    report.add(later);
  }

  /**
   * Measures how many round trips the first execution takes, where a page of 100 takes nine more to
   * arrive.
   *
   * @throws IOException if a walk fails, or the report cannot be written
   */
  public void firstElement() throws IOException {
    int total = 100;
    Table table =
        new Table(
            "first execution of a page that trickles in", "round trips, less is better", LOOP);
    table.target(Target.atMost(1.1, OURS.label(), ""));
    Pages pages = new Pages(PageShape.LARGE);
    try (PageServer server = new PageServer(pages, total, ROUND_TRIP, TRICKLE)) {
      for (int round = 0; round < rounds; round++) {
        for (Contender contender : List.of(RETROFIT_GSON, OURS)) {
          double[] seconds = walk(contender, server, total, WALKS_OF_A_PAGE);
          double last = seconds[seconds.length - 2];
          table.add(contender.label(), last * 1_000 / ROUND_TRIP.toMillis());
        }
      }
    }
    report.add(table);
  }

  private double[] walk(Contender contender, PageServer server, int total, int walks)
      throws IOException {
    List<String> arguments =
        List.of(
            contender.label(), server.baseUrl(), Integer.toString(total), Integer.toString(walks));
    return new Child(WalkChild.class, classPaths.running(contender), arguments, "-Xmx1g").run();
  }
}
