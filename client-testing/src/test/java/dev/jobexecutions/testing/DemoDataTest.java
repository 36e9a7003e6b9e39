package dev.jobexecutions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private static final Instant END = Instant.parse("2026-08-14T16:45:00.123456Z");

  @Test
  void isAMonthOfEveryJob() {
    List<JobExecution> executions = DemoData.until(END);

    assertThat(executions)
        .extracting(execution -> execution.getMetadata().getJob())
        .containsAll(DemoData.jobs());
    assertThat(executions)
        .extracting(
            execution ->
                Instant.parse(Objects.requireNonNull(execution.getMetadata().getCreatedAt())))
        .allMatch(created -> created.isBefore(END))
        .allMatch(created -> created.isAfter(END.minus(Duration.ofDays(30).plusSeconds(1))));
  }

  @Test
  void hasMostOfTheMainJobInEveryStatus() {
    assertThat(DemoData.jobs()).first().isEqualTo(DemoData.MAIN_JOB);
    assertThat(ofMainJob(END))
        .hasSizeGreaterThan(300)
        .extracting(JobExecution::getStatus)
        .containsAll(JobExecutionStatus.values());
  }

  @Test
  void endsWithExecutionsAtWork() {
    assertThat(ofMainJob(END).subList(0, 8))
        .extracting(JobExecution::getStatus)
        .contains(JobExecutionStatus.QUEUED, JobExecutionStatus.RUNNING);
  }

  @Test
  void isTheSameForTheSameMoment() {
    assertThat(DemoData.until(END)).isEqualTo(DemoData.until(END));
    assertThat(DemoData.until(END)).isNotEqualTo(DemoData.until(END.plusSeconds(1)));
  }

  private static List<JobExecution> ofMainJob(Instant end) {
    return DemoData.until(end).stream()
        .filter(execution -> DemoData.MAIN_JOB.equals(execution.getMetadata().getJob()))
        .toList();
  }
}
