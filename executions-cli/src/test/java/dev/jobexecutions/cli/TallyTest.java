package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecutionStatus;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void isEmptyAtFirst() {
    assertThat(tally.total()).isZero();
    assertThat(tally.byStatus()).isEmpty();
  }

  @Test
  void countsInTheOrderOfTheDocumentAndUnknownOnesLast() {
    tally.add(JobExecutionStatus.of("paused"));
    tally.add(JobExecutionStatus.SUCCEEDED);
    tally.add(null);
    tally.add(JobExecutionStatus.QUEUED);
    tally.add(JobExecutionStatus.SUCCEEDED);
    tally.add(JobExecutionStatus.of("\u001b[2J"));
    assertThat(tally.total()).isEqualTo(6);
    assertThat(tally.byStatus())
        .isEqualTo("1 queued, 2 succeeded, 1 paused, 1 ␛[2J, 1 without a status");
  }
}
