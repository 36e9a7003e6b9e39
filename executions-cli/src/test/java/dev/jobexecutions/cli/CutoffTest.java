package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionSpec;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CutoffTest {
  private final Cutoff cutoff = new Cutoff(Instant.parse("2026-11-10T00:00:00Z"));

  @Test
  void endsAfterAPageOfOlderOnes() {
    assertThat(page("2026-11-12", "2026-11-11")).isFalse();
    assertThat(page("2026-11-10", "2026-11-09")).isFalse();
    assertThat(page("2026-11-08", "2026-11-07")).isTrue();
  }

  @Test
  void goesOnThroughAListingThatBeginsWithTheOldest() {
    assertThat(page("2026-11-01", "2026-11-02")).isFalse();
    assertThat(page("2026-11-03", "2026-11-04")).isFalse();
  }

  @Test
  void goesOnWhereTheOrderCannotBeTold() {
    assertThat(page("2026-11-01", "2026-11-01")).isFalse();
  }

  @Test
  void goesOnInAListingWithoutOrder() {
    assertThat(page("2026-11-08", "2026-11-12")).isFalse();
    assertThat(page("2026-11-07", "2026-11-06")).isFalse();
  }

  @Test
  void timesThatCannotBeReadSayNothing() {
    assertThat(page("2026-11-12", "", "2026-11-11")).isFalse();
    assertThat(page("", "")).isFalse();
    assertThat(page("2026-11-08", "")).isTrue();
  }

  private boolean page(String... days) {
    for (String day : days) {
      cutoff.see(
          JobExecution.builder()
              .metadata(
                  JobExecutionMetadata.builder()
                      .createdAt(day.isEmpty() ? "soon" : day + "T00:00:00Z")
                      .build())
              .spec(JobExecutionSpec.builder().build())
              .build());
    }
    return cutoff.endsWithPage();
  }
}
