package dev.jobexecutions.cli;

import dev.jobexecutions.client.BlaxelException;
import dev.jobexecutions.client.CursorExpiredException;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.client.JobExecutions;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the executions of a job. */
@Command(
    name = "list",
    description = "List the executions of a job, page by page as they arrive.",
    footer = {
      "",
      "Standard output carries the executions, standard error all else. Where a",
      "listing fails half way, the exit code is 1 and a JSON array stays open.",
      "Where it ends before the list does, standard error says how to go on.",
      "",
      "Examples:",
      "  executions list data-processing-job --demo",
      "  executions list my-job --status failed,timeout --since 3d",
      "  executions list my-job --api-version 2026-04-28 --sort createdAt:asc",
      "  executions list my-job --output jsonl | jq .metadata.id"
    })
final class ListCommand extends JobCommand {
  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Only executions of these statuses: queued, pending, running, cancelling, cancelled,"
              + " failed, succeeded, timeout, or others that the server has.")
  private Set<JobExecutionStatus> statuses = new LinkedHashSet<>();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Only executions created since then: 30m, 2h, 3d or 1w ago; from 2026-11-01 on (local"
              + " time); or from an instant such as 2026-11-01T09:30:00Z on.")
  @Nullable
  private Instant since;

  @Mixin private QueryOption query = new QueryOption();

  @Mixin private SortOption sort = new SortOption();

  @Mixin private ListingOptions options = new ListingOptions();

  @Option(
      names = "--page-size",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many to ask the API for at a time, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int pageSize;

  ListCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  void check() {
    options.check();
    if (pageSize < 1 || pageSize > 100) {
      throw usage("--page-size is " + pageSize + "; it must be 1 to 100");
    }
    sort.check(this);
    query.check(this);
  }

  @Override
  int run(JobExecutions executions, Connection connection) throws IOException {
    ExecutionListing listing = listing(executions);
    String token = options.resume();
    ExecutionListing rest =
        token == null ? listing : named("--resume", () -> listing.startingAt(token));
    Selection selection = new Selection(statuses, since, sort.isByTime(), options.limit());
    ResumePoint point = new ResumePoint(listing, token);
    print(selection.narrow(rest), selection, point);
    summarise(selection, connection);
    if (selection.isFull() && point.token() != null) {
      String again =
          point.repeated() == 0 ? "" : " (" + point.repeated() + " that were read come again)";
      surroundings()
          .err()
          .println("More may follow" + again + ". " + goOn(point.token(), selection));
    }
    return ExitCode.OK;
  }

  private ExecutionListing listing(JobExecutions executions) {
    ExecutionListing paged = executions.list().pageSize(pageSize);
    ExecutionListing found = query.narrow(paged, ExecutionListing::query, this);
    ExecutionListing listing = sort.order(found, ExecutionListing::sort);
    // Tables and CSV show nothing of the single tasks, which are most of an answer.
    return switch (options.output()) {
      case TABLE, CSV -> listing.summaries();
      case JSON, JSONL -> listing;
    };
  }

  private void print(ExecutionListing listing, Selection selection, ResumePoint point)
      throws IOException {
    ItemWriter<JobExecution> writer =
        writer(options.output(), ExecutionLayout.at(surroundings().clock().instant()));
    try {
      for (ExecutionPage page : listing.pages()) {
        for (JobExecution execution : page) {
          if (selection.accept(execution)) writer.write(execution);
        }
        writer.flush();
        int taken = selection.takenOfPage();
        if (taken == page.size()) {
          point.pass(page);
        } else {
          point.passPart(page, taken);
        }
        if (selection.endsWithPage()) break;
      }
    } catch (CursorExpiredException e) {
      throw new UnfinishedException(e, goOn(e.resumeToken(), selection));
    } catch (BlaxelException e) {
      throw point.token() == null ? e : new UnfinishedException(e, goOn(point.token(), selection));
    }
    writer.finish();
  }

  private String goOn(String token, Selection selection) {
    Continuation continuation = options.goingOn(token, selection.tally().total());
    // What was some time ago will be another time then.
    if (since != null) continuation.with("--since", since.toString());
    return "Go on with: " + continuation;
  }

  private void summarise(Selection selection, Connection connection) {
    Tally tally = selection.tally();
    if (tally.total() == 0) {
      surroundings().err().println(nothing(selection));
      boolean narrowed = options.resume() != null || query.isSet();
      if (connection.isDemo() && selection.read() == 0 && !narrowed) {
        surroundings().err().println("The demo has executions of " + Demo.jobs() + ".");
      }
    } else if (options.output() == OutputFormat.TABLE) {
      surroundings().err().println(tally.summary("execution", selection.isFull()));
    }
    if (selection.read() > 0 && !selection.isFull()) tellUnknown(tally);
  }

  /** A status that nobody knows is misspelt where there is no execution of it either. */
  private void tellUnknown(Tally tally) {
    for (JobExecutionStatus status : statuses) {
      String name = status.getValue();
      if (status.isKnown() || tally.counts().containsKey(name)) continue;
      surroundings()
          .err()
          .println("None is '" + name + "'; the API lists " + StatusConverter.known() + ".");
    }
  }

  private String nothing(Selection selection) {
    String none =
        (options.resume() == null ? "No executions" : "No more executions")
            + " of job "
            + jobInQuotes();
    if (selection.read() == 0) return none + (query.isSet() ? " match." : ".");
    return none
        + " match; "
        + selection.read()
        + (selection.read() == 1 ? " was" : " were")
        + " read.";
  }
}
