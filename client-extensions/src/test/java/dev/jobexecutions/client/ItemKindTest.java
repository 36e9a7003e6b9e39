package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** What tells items apart. */
class ItemKindTest {
  @Test
  void anExecutionIsKnownByItsId() {
    assertThat(identity(Executions.with(metadata -> metadata.id("a").createdAt("1"))))
        .isEqualTo("id a")
        .isEqualTo(identity(Executions.with(metadata -> metadata.id("a").createdAt("2"))));
  }

  @Test
  void withoutAnIdByItsWholeMetadata() {
    JobExecution one = Executions.with(metadata -> metadata.createdAt("1"));
    JobExecution empty = Executions.with(metadata -> metadata.id("").createdAt("1"));
    JobExecution other = Executions.with(metadata -> metadata.createdAt("2"));

    assertThat(identity(one)).contains("\"createdAt\":\"1\"").isNotEqualTo(identity(other));
    assertThat(identity(empty)).startsWith("metadata ").isNotEqualTo(identity(other));
  }

  @Test
  void aTaskIsKnownByItsName() {
    assertThat(identity(task("task-0", "1")))
        .isEqualTo("name task-0")
        .isEqualTo(identity(task("task-0", "2")));
  }

  @Test
  void withoutANameByAllThereIs() {
    assertThat(identity(task(null, "1")))
        .startsWith("task ")
        .isNotEqualTo(identity(task(null, "2")));
    assertThat(identity(task("", "1"))).startsWith("task ");
    assertThat(identity(JobExecutionTask.builder().build())).isEqualTo("task {}");
  }

  @Test
  void creationTimesAreTextsOrEmpty() {
    assertThat(ItemKind.TASKS.createdAt().apply(task("a", "1"))).isEqualTo("1");
    assertThat(ItemKind.TASKS.createdAt().apply(task("a", null))).isEmpty();
    assertThat(ItemKind.TASKS.createdAt().apply(JobExecutionTask.builder().build())).isEmpty();
    assertThat(ItemKind.EXECUTIONS.createdAt().apply(Executions.id("a"))).isEmpty();
  }

  private static String identity(JobExecution execution) {
    return ItemKind.EXECUTIONS.identity().apply(execution);
  }

  private static String identity(JobExecutionTask task) {
    return ItemKind.TASKS.identity().apply(task);
  }

  private static JobExecutionTask task(@Nullable String name, @Nullable String createdAt) {
    return JobExecutionTask.builder()
        .metadata(JobExecutionTaskMetadata.builder().name(name).createdAt(createdAt).build())
        .build();
  }
}
