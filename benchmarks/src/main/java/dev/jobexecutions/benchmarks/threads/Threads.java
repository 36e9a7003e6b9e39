package dev.jobexecutions.benchmarks.threads;

import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_JACKSON;

import dev.jobexecutions.benchmarks.contender.Client;
import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.page.PageServer;
import dev.jobexecutions.benchmarks.page.PageShape;
import dev.jobexecutions.benchmarks.page.Pages;
import dev.jobexecutions.benchmarks.process.Child;
import dev.jobexecutions.benchmarks.process.ClassPaths;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * How much many threads get done on one client, and what they wait for. The server is in this
 * process and each contender in a new one.
 */
public final class Threads {
  private static final String GSON = RETROFIT_GSON.label();
  private static final List<Integer> CALLERS = List.of(1, 8, 64);
  private static final List<Integer> PAGE_SIZES = List.of(1, Client.PAGE_SIZE);
  private static final int MANY = 64;

  private final Report report;
  private final ClassPaths classPaths;
  private final int rounds;
  private final Duration leastWarmUp;
  private final Duration measured;

  /**
   * Prepares measurements.
   *
   * @param report where to report
   * @param classPaths the contenders' jars
   * @param rounds how often every contender has its turn
   * @param leastWarmUp how long a few call at least before anything is measured
   * @param measured how long each calls while it is
   */
  public Threads(
      Report report, ClassPaths classPaths, int rounds, Duration leastWarmUp, Duration measured) {
    this.report = report;
    this.classPaths = classPaths;
    this.rounds = rounds;
    this.leastWarmUp = leastWarmUp;
    this.measured = measured;
  }

  /**
   * Measures the throughput, then what threads wait for, then how virtual threads do.
   *
   * @throws IOException if a call fails, or the report cannot be written
   */
  public void run() throws IOException {
    try (PageServer server = PageServer.neverTheSame(new Pages(PageShape.SMALL))) {
      for (int pageSize : PAGE_SIZES) {
        for (int callers : CALLERS) throughput(server, pageSize, callers, false);
      }
      LockTables locks = new LockTables(MANY);
      for (Contender contender : List.of(OURS, RETROFIT_GSON)) {
        Load load = load(contender, server, 1, MANY, false);
        locks.add(contender, child(LocksChild.class, load).lines());
      }
      for (Table table : locks.tables()) report.add(table);
      if (VirtualThreads.exist()) {
        for (int pageSize : PAGE_SIZES) throughput(server, pageSize, MANY, true);
        pinning(server);
      } else {
        report.note("Virtual threads are left out: Java " + Runtime.version() + " has none.");
      }
    }
  }

  private void throughput(PageServer server, int pageSize, int callers, boolean virtual)
      throws IOException {
    String name =
        callers
            + (virtual ? " virtual" : "")
            + (callers == 1 ? " caller" : " callers on one client")
            + ", pages of "
            + pageSize;
    Table rate = new Table(name, "calls/s, more is better", GSON);
    rate.target(Target.atLeast(1.0, OURS.label(), GSON));
    Table effort =
        new Table(name + ", processors' time per call", "microseconds, less is better", GSON);
    Table early =
        new Table(
            name + ", in the first " + leastWarmUp.toSeconds() + " s of a process",
            "calls/s, more is better",
            GSON);
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : List.of(RETROFIT_GSON, OURS, RETROFIT_JACKSON, OKHTTP_GSON)) {
        Load load = load(contender, server, pageSize, callers, virtual);
        double[] figures = child(ThroughputChild.class, load).run();
        rate.add(contender.label(), figures[0]);
        effort.add(contender.label(), figures[1]);
        early.add(contender.label(), figures[2]);
      }
    }
    report.add(rate);
    report.add(effort);
    // With more callers, a few of them warm up alike.
    if (callers == 1) report.add(early);
  }

  private void pinning(PageServer server) throws IOException {
    Table table =
        new Table(
            MANY + " virtual callers, pages of 1: times that one was pinned", "less is better");
    String ours = OURS.label() + ": a frame of " + Owner.OURS.label();
    table.target(Target.atMost(0, ours, ""));
    for (Contender contender : List.of(OURS, RETROFIT_GSON)) {
      String label = contender.label();
      double[] counts = child(PinningChild.class, load(contender, server, 1, MANY, true)).run();
      table.add(label + ": a frame of " + Owner.OURS.label(), counts[0]);
      table.add(label + ": of " + Owner.HTTP.label(), counts[1]);
      table.add(label + ": of neither", counts[2]);
      table.add(label + ": in the warm-up", counts[3]);
      table.add(label + ": calls made", counts[4]);
    }
    report.add(table);
  }

  private Load load(
      Contender contender, PageServer server, int pageSize, int callers, boolean virtual) {
    return new Load(contender, server.baseUrl(), pageSize, callers, virtual, leastWarmUp, measured);
  }

  private Child child(Class<?> main, Load load) throws IOException {
    return new Child(
        main,
        classPaths.running(load.contender()),
        load.arguments(),
        "-Xmx1g",
        "-Xlog:disable",
        // As deep as calls go, so that who called is always among the frames.
        "-XX:FlightRecorderOptions=stackdepth=256");
  }
}
