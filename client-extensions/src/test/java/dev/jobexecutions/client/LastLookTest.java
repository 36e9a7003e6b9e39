package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a wait looks for the last time. */
class LastLookTest {
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  @ParameterizedTest(name = "{0} ms left: {1} ms before the end")
  @CsvSource({"14000, 2000", "8400, 2000", "8000, 2000", "6000, 1500", "400, 100"})
  void itComesAQuarterOfWhatIsLeftBeforeTheEndAndTwoSecondsAtMost(long left, long before) {
    try (Site site =
        Site.calling(
            client ->
                client.polling(Polling.standard().intervals(INTERVAL, INTERVAL).random(() -> 0)))) {
      site.server.add(
          Executions.id("exec-1").toBuilder().status(JobExecutionStatus.RUNNING).build());
      RunningExecution run = site.job.execution("exec-1");
      assertThatThrownBy(() -> run.await(INTERVAL.plusMillis(left)))
          .isInstanceOf(StillRunningException.class);
      assertThat(site.requests()).hasSize(3);
      assertThat(site.clock.sleeps()).containsExactly(INTERVAL, Duration.ofMillis(left - before));
    }
  }
}
