package dev.jobexecutions.cli;

import static dev.jobexecutions.cli.Session.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.testing.ExecutionLifecycle;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wait for one of several executions. */
@Timeout(60)
final class WaitAnyTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void looksNoMoreOnceOneHasEnded() {
    try (Session session = Session.stopped(ExecutionLifecycle.succeeding().taskTime(LONG))) {
      String ended = session.start();
      session.clock.advance(LONG.multipliedBy(2));
      String running = session.start();
      boolean[] written = {false};
      OutputStream out =
          new OutputStream() {
            @Override
            public void write(int b) {
              written[0] = true;
              // A sleep that is given up as it begins is so a moment later.
              while (session.clock.pendingSleeps() > 0) {
                if (Thread.interrupted()) throw new AssertionError("it goes on");
                Thread.onSpinWait();
              }
            }
          };

      assertThat(session.run(out, "wait", JOB, "--any", running, ended).exitCode()).isZero();
      assertThat(written[0]).isTrue();
    }
  }
}
