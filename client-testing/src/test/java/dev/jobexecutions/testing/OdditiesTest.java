package dev.jobexecutions.testing;

import static dev.jobexecutions.testing.Calls.get;
import static dev.jobexecutions.testing.Calls.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OdditiesTest {
  private static final ExecutionSeed SEED = ExecutionSeed.job("job").count(500);

  @Test
  void areAbsentByDefault() {
    assertThat(SEED.generate())
        .allMatch(OdditiesTest::isKnown)
        .allMatch(execution -> execution.getAdditionalProperties().isEmpty())
        .allMatch(
            execution ->
                Objects.requireNonNull(execution.getMetadata().getCreatedAt()).endsWith("Z"));
  }

  @Test
  void includeUnknownStatuses() {
    List<JobExecution> executions = SEED.withUnknownStatuses().generate();

    assertThat(executions)
        .filteredOn(execution -> !isKnown(execution))
        .hasSizeBetween(20, 100)
        .allMatch(execution -> execution.getAdditionalProperties().containsKey("priority"))
        .allSatisfy(execution -> assertThat(execution.getTasks()).noneMatch(OdditiesTest::isKnown));
  }

  @Test
  void includeOddTimestamps() {
    List<JobExecution> executions = SEED.withOddTimestamps().generate();

    assertThat(executions)
        .extracting(execution -> execution.getMetadata().getCreatedAt())
        .containsNull()
        .contains("not a time");
    assertThat(executions)
        .extracting(execution -> execution.getMetadata().getCompletedAt())
        .contains("", "0001-01-01T00:00:00Z");
  }

  @Test
  void includeOddTexts() {
    assertThat(SEED.withOddTexts().generate())
        .extracting(execution -> String.valueOf(execution.getMetadata().getCluster()))
        .contains("", " ")
        .anyMatch(cluster -> cluster.length() == 5_000)
        .anyMatch(cluster -> cluster.contains("\u0000"))
        .anyMatch(cluster -> cluster.contains("🚀"));
  }

  @Test
  void areSentAsTheyAre() {
    ExecutionSeed odd = SEED.count(100).withOddities();
    try (BlaxelServer server = BlaxelServer.builder().seed(odd).start()) {
      assertThat(page(get(server, Calls.LISTING + "?limit=100")))
          .containsExactlyInAnyOrderElementsOf(odd.generate());
    }
  }

  private static boolean isKnown(JobExecution execution) {
    return Objects.requireNonNull(execution.getStatus()).isKnown();
  }

  private static boolean isKnown(JobExecutionTask task) {
    return Objects.requireNonNull(task.getStatus()).isKnown();
  }
}
