package dev.jobexecutions.client;

import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionMetadata;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * What a walk must know of the items that it lists.
 *
 * @param noun what they are called in messages, in the plural
 * @param key what tells one from every other
 * @param createdAt the timestamp text of its creation; empty where there is none
 * @param unique whether two items of the same identity are the same item, of which one is delivered
 */
record ItemKind<T>(
    String noun, Function<T, ItemKey> key, Function<T, String> createdAt, boolean unique) {
  static final ItemKind<JobExecution> EXECUTIONS =
      new ItemKind<>("executions", ItemKind::key, e -> text(e.getMetadata().getCreatedAt()), true);

  /** Nothing says that an execution's tasks have names, or that no two have the same. */
  static final ItemKind<JobExecutionTask> TASKS =
      new ItemKind<>("tasks", ItemKind::key, ItemKind::createdAt, false);

  private static ItemKey key(JobExecution execution) {
    JobExecutionMetadata metadata = execution.getMetadata();
    String id = metadata.getId();
    return id == null || id.isEmpty()
        ? ItemKey.of("metadata ", json(JobExecutionMetadata.class, metadata))
        : ItemKey.of("id ", id);
  }

  private static ItemKey key(JobExecutionTask task) {
    JobExecutionTaskMetadata metadata = task.getMetadata();
    String name = metadata == null ? null : metadata.getName();
    return name == null || name.isEmpty()
        ? ItemKey.of("task ", json(JobExecutionTask.class, task))
        : ItemKey.of("name ", name);
  }

  private static String createdAt(JobExecutionTask task) {
    JobExecutionTaskMetadata metadata = task.getMetadata();
    return metadata == null ? "" : text(metadata.getCreatedAt());
  }

  /** Its adapter is only looked for where there is need of it: most servers give names and ids. */
  private static <V> String json(Class<V> type, V value) {
    return JsonAdapters.moshi().adapter(type).toJson(value);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
