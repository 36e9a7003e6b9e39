package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TallyTest {
  private final Tally tally = Tally.ofExecutions();

  @Test
  void isEmptyAtFirst() {
    assertThat(tally.total()).isZero();
    assertThat(tally.byStatus()).isEmpty();
  }

  @Test
  void countsInTheOrderOfTheDocumentAndUnknownOnesLast() {
    tally.add("paused", 1);
    tally.add("succeeded", 1);
    tally.add(null, 1);
    tally.add("queued", 1);
    tally.add("succeeded", 1);
    tally.add("\u001b[2J", 1);
    tally.add("", 1);
    assertThat(tally.total()).isEqualTo(7);
    assertThat(tally.byStatus())
        .isEqualTo(
            "1 queued, 2 succeeded, 1 paused, 1 ␛[2J, 1 with an empty status, 1 without a status");
  }
}
