package dev.jobexecutions.testing;

import com.squareup.moshi.JsonAdapter;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A task with its place in the listing of its execution's tasks.
 *
 * @param task the task
 * @param key its place
 */
record ListedTask(JobExecutionTask task, SortKey key) implements Entry {
  private static final JsonAdapter<JobExecutionTask> ADAPTER =
      JsonAdapters.moshi().adapter(JobExecutionTask.class);

  /** Returns the tasks of an execution in this order. */
  static List<ListedTask> of(JobExecution execution, Sort sort) {
    List<JobExecutionTask> tasks = execution.getTasks();
    if (tasks == null) return List.of();
    return IntStream.range(0, tasks.size())
        .mapToObj(index -> of(tasks.get(index), index))
        .sorted(sort.order())
        .toList();
  }

  private static ListedTask of(JobExecutionTask task, int index) {
    JobExecutionTaskMetadata metadata = task.getMetadata();
    String created = metadata == null ? null : metadata.getCreatedAt();
    String name = metadata == null ? null : metadata.getName();
    // Tasks are mostly created at one moment: the default order leaves them as the execution has
    // them.
    return new ListedTask(task, SortKey.of(created, name, -index));
  }

  @Override
  public byte[] json() {
    return ADAPTER.toJson(task).getBytes(StandardCharsets.UTF_8);
  }
}
