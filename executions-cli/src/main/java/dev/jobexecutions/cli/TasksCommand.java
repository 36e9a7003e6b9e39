package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.CursorExpiredException;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.client.TaskListing;
import dev.jobexecutions.client.TaskPage;
import dev.jobexecutions.model.JobExecutionTask;
import dev.jobexecutions.model.JobExecutionTaskStatus;
import java.io.IOException;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the tasks of an execution. */
@Command(
    name = "tasks",
    description = "List the tasks of an execution, with what was last observed about each.",
    footer = {
      "",
      "Where it ends before the list does, standard error says how to go on.",
      "",
      "Examples:",
      "  executions tasks my-job 0f3a9c52-… --output csv",
      "  executions tasks my-job 0f3a9c52-… --api-version 2026-04-28 --sort name:asc"
    })
final class TasksCommand extends JobCommand {
  private static final int PAGE_SIZE = 200;

  @Parameters(index = "1", paramLabel = "EXECUTION_ID", description = "The execution's id.")
  private String executionId = "";

  @Mixin private QueryOption query = new QueryOption();

  @Mixin private SortOption sort = new SortOption();

  @Mixin private ListingOptions options = new ListingOptions();

  TasksCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    options.check();
    sort.check(this);
    query.check(this);
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    TaskListing all = listing(executions);
    TaskListing tasks = options.limit().isPresent() ? all.limit(options.limit().getAsLong()) : all;
    Tally tally = Tally.ofTasks();
    String end = print(tasks, tally);
    boolean limited = tally.total() == options.limit().orElse(-1);
    if (tally.total() == 0) {
      surroundings().err().println(nothing());
    } else if (options.output() == OutputFormat.TABLE) {
      surroundings().err().println(tally.summary("task", limited));
    }
    if (limited && end != null) {
      surroundings().err().println("More may follow. " + goOn(end, tally));
    }
    return ExitCode.OK;
  }

  private TaskListing listing(JobExecutions executions) {
    TaskListing paged =
        named("EXECUTION_ID", () -> executions.tasks(executionId)).pageSize(PAGE_SIZE);
    TaskListing found = query.narrow(paged, TaskListing::query, this);
    TaskListing sorted = sort.order(found, TaskListing::sort);
    String token = options.resume();
    return token == null ? sorted : named("--resume", () -> sorted.startingAt(token));
  }

  private String nothing() {
    String id = "'" + VisibleText.of(executionId) + "'";
    return query.isSet()
        ? "No tasks of execution " + id + " match."
        : "Execution " + id + " has no " + (options.resume() == null ? "" : "more ") + "tasks.";
  }

  /** Returns where the list goes on; null where nothing came. */
  @Nullable
  private String print(TaskListing tasks, Tally tally) throws IOException {
    String end = options.resume();
    ItemWriter<JobExecutionTask> writer =
        writer(options.output(), TaskLayout.at(surroundings().clock().instant()));
    try {
      for (TaskPage page : tasks.pages()) {
        for (JobExecutionTask task : page) {
          writer.write(task);
          JobExecutionTaskStatus status = task.getStatus();
          tally.add(status == null ? null : status.getValue(), 1);
        }
        writer.flush();
        end = page.resumeToken();
      }
    } catch (CursorExpiredException e) {
      throw new UnfinishedException(e, goOn(e.resumeToken(), tally));
    } catch (BlaxelException e) {
      throw end == null ? e : new UnfinishedException(e, goOn(end, tally));
    }
    writer.finish();
    return end;
  }

  private String goOn(String token, Tally tally) {
    return "Go on with: " + options.goingOn(token, tally.total());
  }
}
