package dev.jobexecutions.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looks at a run in another process: this one has a scan of its own, which that would set off. */
@Timeout(60)
class SecretScanTest {
  @Test
  void runInWhichSecretsComeToLightFailsAndNamesThePlaces() throws Exception {
    Process run = run();
    String complaint = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).isNotZero();
    // Not by AssertJ's contains, whose failure would show the secrets to the scan of this run.
    for (String place :
        new String[] {
          "the log dev.jobexecutions.client during .*logs\\(\\)\\]: a ",
          "the log okhttp3.any during .*logsCause\\(\\)\\]: b",
          "standard output during .*: c ",
          "standard error during .*complains\\(\\)\\]: d ",
          "the failure of a test during .*fails\\(\\)\\]: ",
          "java.lang.AssertionError of dev.jobexecutions.testsupport.PlantedSecret.assertNotIn:\\d+: f shows",
        }) {
      assertThat(complaint.lines().anyMatch(line -> line.matches("- " + place + ".*")))
          .as(place)
          .isTrue();
    }
  }

  private static Process run() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LeakyRun.class.getName())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
