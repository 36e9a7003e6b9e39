package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who is told of attempts: the log, and a listener. */
@Isolated("It changes the level of a logger that all share.")
class CallReportsTest {
  private static final CallAttempt ATTEMPT =
      new CallAttempt("GET", "/v0/x", 1, 200, null, Duration.ofMillis(12), "r-1", null);

  private final Logger logger = Logger.getLogger("dev.jobexecutions.client");
  private final Level before = logger.getLevel();
  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void restore() {
    logger.removeHandler(handler);
    logger.setLevel(before);
  }

  @Test
  void anAttemptIsALineAtDebug() {
    logger.setLevel(Level.FINE);
    CallReports reports = new CallReports(null, new Secrets());

    assertThat(reports.areWanted()).isTrue();
    reports.report(ATTEMPT);
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getLevel()).isEqualTo(Level.FINE);
    assertThat(logged.get(0).getMessage())
        .isEqualTo("GET /v0/x: 200 in 12 ms (attempt 1, request id r-1)");
  }

  @Test
  void whereNobodyListensNothingIsPutTogether() {
    logger.setLevel(Level.INFO);

    assertThat(new CallReports(null, new Secrets()).areWanted()).isFalse();
    assertThat(new CallReports(attempt -> {}, new Secrets()).areWanted()).isTrue();
  }

  @Test
  void aListenerThatFailsIsLoggedAndNobodyElsesConcern() {
    logger.setLevel(Level.INFO);
    CallReports reports =
        new CallReports(
            attempt -> {
              throw new IllegalStateException("full");
            },
            new Secrets());

    reports.report(ATTEMPT);
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getLevel()).isEqualTo(Level.WARNING);
    assertThat(logged.get(0).getThrown()).hasMessage("full");
  }

  @Test
  void anAttemptSaysHowLongItTook() {
    assertThat(ATTEMPT.duration()).isEqualTo(Duration.ofMillis(12));
  }
}
