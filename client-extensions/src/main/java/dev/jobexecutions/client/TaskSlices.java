package dev.jobexecutions.client;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionTask;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/**
 * Pages of the tasks that come with an execution, all at once. The cursor of such a page, which
 * never gets to a server, is the number of the tasks before it. For one walk.
 */
final class TaskSlices implements PageSource<JobExecutionTask> {
  /** Less than the greatest number that there is. */
  private static final Pattern CURSOR = Pattern.compile("\\d{1,9}");

  private final Supplier<PendingCall<JobExecution>> calls;
  @Nullable private PendingCall<JobExecution> execution;

  TaskSlices(Supplier<PendingCall<JobExecution>> calls) {
    this.calls = calls;
  }

  @Override
  public PageCall<JobExecutionTask> fetch(
      PageRequest request, @Nullable Arrivals<JobExecutionTask> arrivals) {
    PendingCall<JobExecution> call = execution;
    // A call that failed is made anew.
    if (call == null || call.failed()) execution = call = calls.get();
    return PageCall.of(call, whole -> slice(whole, request));
  }

  /** Whether a text is a cursor of these pages, which resume tokens bring back. */
  static boolean isCursor(String text) {
    return CURSOR.matcher(text).matches();
  }

  private static PageAnswer<JobExecutionTask> slice(JobExecution execution, PageRequest request) {
    List<JobExecutionTask> tasks = execution.getTasks() == null ? List.of() : execution.getTasks();
    int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
    int begin = Math.min(from, tasks.size());
    int end = Math.min(begin + request.limit(), tasks.size());
    String next = end < tasks.size() ? String.valueOf(end) : null;
    return new PageAnswer<>(tasks.subList(begin, end), next != null, next);
  }
}
