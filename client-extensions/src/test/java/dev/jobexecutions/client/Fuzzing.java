package dev.jobexecutions.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for inputs that break a promise, for a while, in a process for each target. The profile
 * {@code fuzz} runs it and brings Jazzer.
 */
class Fuzzing {
  /** How much longer than it fuzzes Jazzer may take, to begin and to end. */
  private static final int SPARE_SECONDS = 300;

  @ParameterizedTest
  @EnumSource
  void findsNothing(FuzzTarget target) throws IOException, InterruptedException {
    int seconds = Integer.getInteger("fuzz.seconds");
    Path folder = emptied(Path.of(System.getProperty("fuzz.folder"), target.folder()));
    Path found = Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("jazzer.log");

    Process jazzer =
        new ProcessBuilder(command(target, seconds, folder, found))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(jazzer.waitFor(seconds + SPARE_SECONDS, SECONDS))
          .as("whether Jazzer ends, see %s", log)
          .isTrue();
    } finally {
      jazzer.destroyForcibly();
    }

    assertThat(jazzer.exitValue())
        .as("what Jazzer finds, see %s; the input lies beside it", log)
        .isZero();
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
    return Files.createDirectories(folder);
  }

  private static List<String> command(FuzzTarget target, int seconds, Path folder, Path found) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx900m");
    // Jazzer makes itself an agent, of which later JDKs warn.
    command.add("-XX:+EnableDynamicAgentLoading");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + FuzzEntry.class.getName());
    command.add("--target_args=" + target.folder());
    command.add(
        "--instrumentation_includes="
            + "dev.jobexecutions.**:com.squareup.moshi.**:org.snakeyaml.**:okhttp3.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=20");
    command.add("-print_final_stats=1");
    command.add(found.toString()); // The first folder is what Jazzer adds to.
    command.add(target.seedFolder().toString());
    return command;
  }
}
