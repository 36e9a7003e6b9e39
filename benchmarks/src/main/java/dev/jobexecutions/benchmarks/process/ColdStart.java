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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
   * Measures the ways to the first page: from a file, from a server through the whole client, and
   * the same with what the JVM can keep from an earlier run.
   *
   * @throws IOException if a process fails, or the report cannot be written
   */
  public void run() throws IOException {
    Pages pages = new Pages(PageShape.LARGE);
    Path folder = Files.createTempDirectory("cold-start");
    Path file = folder.resolve("page.json");
    Files.write(file, pages.page(0, Client.PAGE_SIZE));
    measure("cold start to the first page decoded from a file", file.toString(), unaided -> "");
    int more = 2 * Client.PAGE_SIZE;
    try (PageServer server = new PageServer(pages, more, Duration.ZERO, Duration.ZERO)) {
      measure("cold start to the first page fetched", server.baseUrl(), unaided -> "");
      for (Kept kept : Kept.values()) {
        if (Runtime.version().feature() >= kept.firstJava) {
          measure(kept, server.baseUrl(), folder);
        } else {
          report.note("Left out, since it needs Java " + kept.firstJava + ": " + kept.name + ".");
        }
      }
    }
    Files.delete(file);
    Files.delete(folder);
  }

  private void measure(Kept kept, String page, Path folder) throws IOException {
    for (Contender contender : CONTENDERS) {
      // What the JVM says of it stands among what the child prints.
      List<String> unused =
          child(contender, page, kept.write + kept.file(folder, contender)).lines();
    }
    measure(
        "cold start to the first page fetched, with " + kept.name,
        page,
        contender -> kept.read + kept.file(folder, contender));
    for (Contender contender : CONTENDERS) Files.delete(kept.file(folder, contender));
  }

  private void measure(String name, String page, Function<Contender, String> flag)
      throws IOException {
    Table table = new Table(name, "ms, less is better", GSON, JACKSON);
    table.target(Target.atMost(0.8, OURS.label(), GSON));
    table.target(Target.atMost(0.3, OURS.label(), JACKSON));
    Child nothing =
        new Child(ColdStartChild.class, classPaths.running(OURS), List.of(), "-Xlog:disable");
    for (int round = 0; round < rounds; round++) {
      for (Contender contender : CONTENDERS) {
        table.add(contender.label(), millis(child(contender, page, flag.apply(contender))));
      }
      table.add("a JVM that does nothing", millis(nothing));
    }
    report.add(table);
  }

  private Child child(Contender contender, String page, String flag) throws IOException {
    List<String> flags = new ArrayList<>(List.of("-Xlog:disable"));
    if (!flag.isEmpty()) flags.add(flag);
    return new Child(
        ColdStartChild.class,
        classPaths.running(contender),
        List.of(contender.label(), page),
        flags.toArray(String[]::new));
  }

  private static double millis(Child child) throws IOException {
    long start = System.nanoTime();
    child.run();
    return (System.nanoTime() - start) / MILLIS;
  }

  /** What a JVM writes when it ends, for the next one to start with. */
  private enum Kept {
    CLASSES("class-data sharing", 17, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),

    /** The classes linked to each other, and what was called how often. */
    AHEAD_OF_TIME("an ahead-of-time cache", 25, "-XX:AOTCacheOutput=", "-XX:AOTCache=");

    final String name;
    final int firstJava;
    final String write;
    final String read;

    Kept(String name, int firstJava, String write, String read) {
      this.name = name;
      this.firstJava = firstJava;
      this.write = write;
      this.read = read;
    }

    Path file(Path folder, Contender contender) {
      return folder.resolve(contender.name() + "." + name());
    }
  }
}
