package dev.jobexecutions.benchmarks.decoding;

import static dev.jobexecutions.benchmarks.contender.Contender.NATIVE;
import static dev.jobexecutions.benchmarks.contender.Contender.OKHTTP_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS;
import static dev.jobexecutions.benchmarks.contender.Contender.OURS_SUMMARIES;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_GSON;
import static dev.jobexecutions.benchmarks.contender.Contender.RETROFIT_JACKSON;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.report.Report;
import dev.jobexecutions.benchmarks.report.Table;
import dev.jobexecutions.benchmarks.report.Target;
import java.io.IOException;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How fast a page is decoded, and how much is allocated for it. */
public final class Decoding {
  private static final String GSON = RETROFIT_GSON.label();
  private static final String JACKSON = RETROFIT_JACKSON.label();
  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final double KILO = 1_000;

  private Decoding() {}

  /**
   * Measures, and reports.
   *
   * @param report where to
   * @param rounds how often every contender has its turn
   * @param executions how many executions the page has
   * @param seconds how long a turn warms up, and then how long it measures
   * @throws IOException if a contender does not decode the page, or the report cannot be written
   */
  public static void run(Report report, int rounds, int executions, int seconds)
      throws IOException {
    String page = "decoding a page of " + executions + " executions";
    Table speed = new Table(page, "pages/s, more is better", GSON, JACKSON);
    Table allocation = new Table(page + ", allocation", "kB, less is better", GSON, JACKSON);
    String ours = OURS.label();
    String summaries = OURS_SUMMARIES.label();
    speed
        .target(Target.atLeast(1.0, ours, GSON))
        .target(Target.atLeast(1.0, ours, JACKSON))
        .target(Target.atLeast(1.4, summaries, GSON));
    allocation
        .target(Target.atMost(0.30, ours, GSON))
        .target(Target.atMost(0.60, ours, JACKSON))
        .target(Target.atMost(0.05, summaries, GSON));
    String[] contenders =
        Stream.concat(
                Stream.of(
                        OURS, RETROFIT_GSON, OURS_SUMMARIES, RETROFIT_JACKSON, OKHTTP_GSON, NATIVE)
                    .map(Contender::label),
                Stream.of(ReflectiveMoshiDecoder.LABEL))
            .toArray(String[]::new);
    for (int round = 0; round < rounds; round++) {
      for (RunResult result : measure(contenders, executions, seconds)) {
        String contender = result.getParams().getParam("contender");
        speed.add(contender, result.getPrimaryResult().getScore());
        allocation.add(contender, score(result, ALLOCATION) / KILO);
      }
    }
    report.add(speed);
    report.add(allocation);
  }

  private static double score(RunResult result, String name) throws IOException {
    Result<?> found = result.getSecondaryResults().get(name);
    if (found == null) throw new IOException("the profiler did not measure " + name);
    return found.getScore();
  }

  private static Iterable<RunResult> measure(String[] contenders, int executions, int seconds)
      throws IOException {
    try {
      return new Runner(
              new OptionsBuilder()
                  .include(DecodingBenchmark.class.getName())
                  .param("contender", contenders)
                  .param("executions", Integer.toString(executions))
                  .forks(1)
                  .jvmArgs("-Xms1g", "-Xmx1g")
                  .warmupIterations(seconds)
                  .warmupTime(TimeValue.seconds(1))
                  .measurementIterations(seconds)
                  .measurementTime(TimeValue.seconds(1))
                  .addProfiler(GCProfiler.class)
                  .shouldFailOnError(true)
                  .verbosity(VerboseMode.SILENT)
                  .build())
          .run();
    } catch (RunnerException e) {
      throw new IOException("decoding was not measured: " + e.getMessage(), e);
    }
  }
}
