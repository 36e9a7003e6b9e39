package dev.jobexecutions.benchmarks.process;

import static dev.jobexecutions.benchmarks.contender.Contender.NATIVE;
import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_JACKSON;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a user's build gains with each contender. */
public final class Weight {
  private static final double KILO = 1_000;

  private Weight() {}

  /**
   * Counts, and reports.
   *
   * @param report where to
   * @param classPaths the contenders' jars
   * @throws IOException if a jar is missing, or the report cannot be written
   */
  public static void run(Report report, ClassPaths classPaths) throws IOException {
    String gson = RETROFIT_GSON.label();
    Table jars = new Table("weight, jars", "jars, less is better", gson);
    Table bytes = new Table("weight, bytes", "kB, less is better", gson);
    jars.target(Target.atMost(1.0, OURS.label(), gson));
    bytes.target(Target.atMost(1.0, OURS.label(), gson));
    for (Contender contender :
        List.of(RETROFIT_GSON, OURS, RETROFIT_JACKSON, OKHTTP_GSON, NATIVE)) {
      long size = 0;
      List<Path> gained = classPaths.gained(contender);
      for (Path jar : gained) size += Files.size(jar);
      jars.add(contender.label(), gained.size());
      bytes.add(contender.label(), size / KILO);
    }
    report.add(jars);
    report.add(bytes);
  }
}
