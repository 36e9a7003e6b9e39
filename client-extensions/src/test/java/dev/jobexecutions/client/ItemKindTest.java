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
    assertThat(key(Executions.with(metadata -> metadata.id("a").createdAt("1"))))
        .isEqualTo(ItemKey.of("id ", "a"))
        .isEqualTo(key(Executions.with(metadata -> metadata.id("a").createdAt("2"))));
  }

  @Test
  void withoutAnIdByItsWholeMetadata() {
    JobExecution one = Executions.with(metadata -> metadata.createdAt("1"));
    JobExecution empty = Executions.with(metadata -> metadata.id("").createdAt("1"));
    JobExecution other = Executions.with(metadata -> metadata.createdAt("2"));

    assertThat(key(one))
        .isEqualTo(ItemKey.of("metadata ", "{\"createdAt\":\"1\"}"))
        .isNotEqualTo(key(other));
    assertThat(key(empty))
        .isEqualTo(ItemKey.of("metadata ", "{\"createdAt\":\"1\",\"id\":\"\"}"))
        .isNotEqualTo(key(other));
  }

  @Test
  void aTaskIsKnownByItsName() {
    assertThat(key(task("task-0", "1")))
        .isEqualTo(ItemKey.of("name ", "task-0"))
        .isEqualTo(key(task("task-0", "2")));
  }

  @Test
  void withoutANameByAllThereIs() {
    assertThat(key(task(null, "1")))
        .isEqualTo(ItemKey.of("task ", "{\"metadata\":{\"createdAt\":\"1\"}}"))
        .isNotEqualTo(key(task(null, "2")));
    assertThat(key(task("", "1"))).isNotEqualTo(ItemKey.of("name ", ""));
    assertThat(key(JobExecutionTask.builder().build())).isEqualTo(ItemKey.of("task ", "{}"));
  }

  @Test
  void creationTimesAreTextsOrEmpty() {
    assertThat(ItemKind.TASKS.createdAt().apply(task("a", "1"))).isEqualTo("1");
    assertThat(ItemKind.TASKS.createdAt().apply(task("a", null))).isEmpty();
    assertThat(ItemKind.TASKS.createdAt().apply(JobExecutionTask.builder().build())).isEmpty();
    assertThat(ItemKind.EXECUTIONS.createdAt().apply(Executions.id("a"))).isEmpty();
  }

  private static ItemKey key(JobExecution execution) {
    return ItemKind.EXECUTIONS.key().apply(execution);
  }

  private static ItemKey key(JobExecutionTask task) {
    return ItemKind.TASKS.key().apply(task);
  }

  private static JobExecutionTask task(@Nullable String name, @Nullable String createdAt) {
    return JobExecutionTask.builder()
        .metadata(JobExecutionTaskMetadata.builder().name(name).createdAt(createdAt).build())
        .build();
  }
}
