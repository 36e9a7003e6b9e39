package dev.jobexecutions.cli;

import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.TaskListing;
import dev.jobexecutions.client.TaskPage;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the tasks of an execution. */
@Command(
    name = "tasks",
    description = "List the tasks of an execution, with what was last observed about each.",
    footer = {"", "Example:", "  executions tasks my-job 0f3a9c52-… --output csv"})
final class TasksCommand extends JobCommand {
  private static final int PAGE_SIZE = 200;

  @Parameters(index = "1", paramLabel = "EXECUTION_ID", description = "The execution's id.")
  private String executionId = "";

  @Mixin private ListingOptions options = new ListingOptions();

  TasksCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    options.check();
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    TaskListing all =
        named("EXECUTION_ID", () -> executions.tasks(executionId)).pageSize(PAGE_SIZE);
    TaskListing tasks = options.limit().isPresent() ? all.limit(options.limit().getAsLong()) : all;
    Tally tally = print(tasks);
    if (tally.total() == 0) {
      surroundings().err().println("Execution '" + VisibleText.of(executionId) + "' has no tasks.");
    } else if (options.output() == OutputFormat.TABLE) {
      boolean limited = tally.total() == options.limit().orElse(-1);
      surroundings().err().println(tally.summary("task", limited));
    }
    return ExitCode.OK;
  }

  private Tally print(TaskListing tasks) throws IOException {
    Tally tally = Tally.ofTasks();
    ItemWriter<JobExecutionTask> writer =
        writer(options.output(), TaskLayout.at(surroundings().clock().instant()));
    for (TaskPage page : tasks.pages()) {
      for (JobExecutionTask task : page) {
        writer.write(task);
        JobExecutionTaskStatus status = task.getStatus();
        tally.add(status == null ? null : status.getValue(), 1);
      }
      writer.flush();
    }
    writer.finish();
    return tally;
  }
}
