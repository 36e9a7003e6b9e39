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
import java.util.ArrayList;
import java.util.List;

/** What a user's build gains with each contender. */
public final class Weight {
  private static final double KILO = 1_000;
  private static final String GSON = RETROFIT_GSON.label();

  private final Report report;
  private final ClassPaths classPaths;
  private final Table jars = new Table("weight, jars", "jars, less is better", GSON);
  private final Table bytes = new Table("weight, bytes", "kB, less is better", GSON);

  /**
   * Prepares to count.
   *
   * @param report where to report
   * @param classPaths the contenders' jars
   */
  public Weight(Report report, ClassPaths classPaths) {
    this.report = report;
    this.classPaths = classPaths;
  }

  /**
   * Counts what is needed, and beside it what the stock generator's own POM asks for.
   *
   * @throws IOException if a jar is missing, or the report cannot be written
   */
  public void run() throws IOException {
    jars.target(Target.atMost(1.0, OURS.label(), GSON));
    bytes.target(Target.atMost(1.0, OURS.label(), GSON));
    for (Contender contender :
        List.of(RETROFIT_GSON, OURS, RETROFIT_JACKSON, OKHTTP_GSON, NATIVE)) {
      add(contender.label(), classPaths.gained(contender));
    }
    add("ours, without the extensions", classPaths.generated());
    if (Maven.isThere()) add(GSON + ", as its POM declares", declared());
    else report.note("What the stock POM declares is left out: there is no mvn.");
    report.add(jars);
    report.add(bytes);
  }

  /** The client's own jar is the same, but for what is built with a library that we leave out. */
  private List<Path> declared() throws IOException {
    Path pom = classPaths.generatedPom(RETROFIT_GSON);
    List<Path> declared = new ArrayList<>(List.of(classPaths.gained(RETROFIT_GSON).get(0)));
    declared.addAll(new Maven(Path.of("")).declared(pom));
    return declared;
  }

  private void add(String label, List<Path> gained) throws IOException {
    long size = 0;
    for (Path jar : gained) size += Files.size(jar);
    jars.add(label, gained.size());
    bytes.add(label, size / KILO);
  }
}
