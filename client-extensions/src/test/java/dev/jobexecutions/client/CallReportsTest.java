package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testsupport.LogRecorder;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who is told of attempts: the log, and a listener. */
@Isolated("It changes the level of a logger that all share.")
class CallReportsTest {
  private static final CallAttempt ATTEMPT =
      new CallAttempt("GET", "/v0/x", 1, 200, null, Duration.ofMillis(12), "r-1", null);

  private final LogRecorder log = new LogRecorder("dev.jobexecutions.client");

  @AfterEach
  void restore() {
    log.close();
  }

  @Test
  void anAttemptIsALineAtDebug() {
    log.level(Level.FINE);
    CallReports reports = new CallReports(null, new Secrets());

    assertThat(reports.areWanted()).isTrue();
    reports.report(ATTEMPT);
    assertThat(log.records()).hasSize(1);
    assertThat(log.records().get(0).getLevel()).isEqualTo(Level.FINE);
    assertThat(log.records().get(0).getMessage())
        .isEqualTo("GET /v0/x: 200 in 12 ms (attempt 1, request id r-1)");
  }

  @Test
  void whereNobodyListensNothingIsPutTogether() {
    log.level(Level.INFO);

    assertThat(new CallReports(null, new Secrets()).areWanted()).isFalse();
    assertThat(new CallReports(attempt -> {}, new Secrets()).areWanted()).isTrue();
  }

  @Test
  void aListenerThatFailsIsLoggedAndNobodyElsesConcern() {
    log.level(Level.INFO);
    CallReports reports =
        new CallReports(
            attempt -> {
              throw new IllegalStateException("full");
            },
            new Secrets());

    reports.report(ATTEMPT);
    assertThat(log.records()).hasSize(1);
    assertThat(log.records().get(0).getLevel()).isEqualTo(Level.WARNING);
    assertThat(log.records().get(0).getThrown()).hasMessage("full");
  }

  @Test
  void anAttemptSaysHowLongItTook() {
    assertThat(ATTEMPT.duration()).isEqualTo(Duration.ofMillis(12));
  }
}
